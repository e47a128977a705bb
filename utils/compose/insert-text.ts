/**
 * What became of a text that was to be put into a page's composer: it is in there, and was read back; `there`: it was
 * already; `no-box`: nothing to write in; `failed`: what is in the box is not what was to be in it.
 */
export type InsertState = (typeof insertStates)[number];

/** All there are. */
export const insertStates = ['inserted', 'there', 'no-box', 'failed'] as const;

/**
 * Runs in a page, alone: nothing of this file is there but what stands in the function. Puts a text where its user is
 * writing, else into the last of the boxes that is seen, as an editor's own paste or typing would, and reads it back. It
 * sends nothing.
 */
export async function insertText(selectors: readonly string[], text: string): Promise<InsertState> {
  const isOpen = (element: Element): element is HTMLElement => {
    if (!(element instanceof HTMLElement)) return false;
    const { width, height } = element.getBoundingClientRect();
    // A decoy of a few pixels stands before the real field on some pages.
    if (width <= 50 || height < 8 || getComputedStyle(element).visibility === 'hidden') return false;
    return element instanceof HTMLTextAreaElement
      ? !element.disabled && !element.readOnly
      : element.isContentEditable;
  };
  const boxes = selectors.flatMap((selector) => {
    const found = [...document.querySelectorAll(selector)].filter(isOpen).at(-1);
    return found ? [found] : [];
  });
  const active = document.activeElement;
  const written =
    active && selectors.some((selector) => active.matches(selector)) && isOpen(active) ? active : undefined;
  const box = written ?? boxes[0];
  if (!box) return 'no-box';

  /** Lines as they are seen: editors make of one a paragraph, a block or what ends at a break. */
  const linesOf = (root: Node): readonly string[] => {
    const lines: string[] = [];
    let line: string | undefined;
    const end = () => {
      if (line !== undefined) lines.push(line);
      line = undefined;
    };
    const walk = (parent: Node): void => {
      for (const node of parent.childNodes) {
        if (node instanceof Text) {
          if (line !== undefined || node.data.trim() !== '') line = (line ?? '') + node.data;
        } else if (node instanceof HTMLBRElement) {
          line ??= '';
          end();
        } else if (node instanceof Element) {
          const { display } = getComputedStyle(node);
          const isInline = display.startsWith('inline') || display === 'contents';
          if (!isInline) end();
          if (display !== 'none') walk(node);
          if (!isInline) end();
        }
      }
    };
    walk(root);
    end();
    return lines;
  };
  // Blanks within a line are the editor's own affair, where a line ends is not.
  const squash = (words: string) =>
    words
      .trim()
      .split('\n')
      .map((line) => line.replace(/[\s\u200b\ufeff]+/g, ''))
      .join('\n');
  const wanted = squash(text);
  const read = () => squash(box instanceof HTMLTextAreaElement ? box.value : linesOf(box).join('\n'));
  const isIn = () => read().includes(wanted);
  /** Editors write what they were given when they get to it. Timers are slow in a tab that is not in front, this is not. */
  const becomesIn = () =>
    new Promise<boolean>((resolve) => {
      const end = () => {
        observer.disconnect();
        clearTimeout(timer);
        resolve(isIn());
      };
      const observer = new MutationObserver(() => {
        if (isIn()) end();
      });
      observer.observe(box, { childList: true, characterData: true, subtree: true });
      const timer = setTimeout(end, 800);
      if (isIn()) end();
    });
  if (isIn()) return 'there';
  /** Editors with a selection of their own go by what the browser tells them of it, which comes after it was made. */
  const selectionTold = new Promise<void>((resolve) => {
    const end = () => {
      document.removeEventListener('selectionchange', end);
      clearTimeout(timer);
      // Some look only once it has been still for a turn or two.
      setTimeout(resolve, 30);
    };
    document.addEventListener('selectionchange', end);
    const timer = setTimeout(end, 300);
  });
  box.focus();

  if (box instanceof HTMLTextAreaElement) {
    if (active !== box) box.setSelectionRange(box.value.length, box.value.length);
    const before = box.value;
    if (!document.execCommand('insertText', false, text) || box.value === before) {
      // Past the setter that a framework has put on the element itself, then told as if somebody had typed.
      Reflect.set(HTMLTextAreaElement.prototype, 'value', before + text, box);
      box.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
      box.dispatchEvent(new Event('change', { bubbles: true }));
    }
    return (await becomesIn()) ? 'inserted' : 'failed';
  }

  const selection = getSelection();
  if (selection && !(selection.anchorNode && box.contains(selection.anchorNode))) {
    selection.selectAllChildren(box);
    selection.collapseToEnd();
  }
  if (active !== box) await selectionTold;
  const before = read();
  const data = new DataTransfer();
  data.setData('text/plain', text);
  const paste = new ClipboardEvent('paste', {
    clipboardData: data,
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  // Firefox gives the event an empty one of its own.
  if (paste.clipboardData?.getData('text/plain') !== text) paste.clipboardData?.setData('text/plain', text);
  box.dispatchEvent(paste);
  if (await becomesIn()) return 'inserted';
  // Half of a text is not written a second time.
  if (read() !== before) return 'failed';
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) document.execCommand('insertParagraph');
    if (line !== '') document.execCommand('insertText', false, line);
  }
  // An editor with a model of its own may draw over at once what was typed past it.
  await new Promise((resolve) => setTimeout(resolve, 200));
  return isIn() ? 'inserted' : 'failed';
}
