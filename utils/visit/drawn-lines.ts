/** A line of text as it is drawn, and where it stands. */
export interface DrawnLine {
  readonly text: string;
  readonly isButton: boolean;
  /** Of a button that can't be pressed. */
  readonly isOff: boolean;
  /** In an entry of a list, a choice or a badge that does not hold the heading as well. */
  readonly isAside: boolean;
}

/** Text nodes looked at. */
const MOST_TEXTS = 3000;
/** Around what belongs to every page of the shop. */
const AROUND = 'header, footer, nav, aside, [role="navigation"], script, style, noscript, template, select';
const BUTTON = 'button, [role="button"], input';
const ENTRY = 'li, label, td, option';
/** Of choices and badges; and of what only machines that read aloud are told. */
const ASIDE = /sku|size|(?:^|[\s_-])(?:sr-only|visually-?hidden|screen-?reader(?:-text)?|badges?)(?![a-z])/i;
const DISABLED = /(?:^|[\s_-]|\bis-?)disabled?(?![a-z])/i;
/** Levels between a button's label and what says that it can't be pressed. */
const LEVELS = 3;

/** The lines that are drawn after an element, in the order of the source: what stands in one block is one line. */
export function* linesAfter(document: Document, from: Element): Generator<DrawnLine> {
  const { body, defaultView: view } = document;
  if (!body || !view) return;
  const walker = document.createTreeWalker(body, 1 /* SHOW_ELEMENT */ | 4 /* SHOW_TEXT */);
  walker.currentNode = from;
  let block: Element | undefined;
  let text = '';
  const line = (): DrawnLine[] => {
    const words = text.replace(/\s+/g, ' ').trim();
    text = '';
    return block && words !== '' ? [{ text: words, ...placeOf(block, from) }] : [];
  };
  for (let seen = 0; seen < MOST_TEXTS && walker.nextNode(); ) {
    const { currentNode: node } = walker;
    if (from.contains(node)) continue;
    if (node instanceof view.Element) {
      if (!node.matches('br, input')) continue;
      yield* line();
      // What stands on such a button is no text.
      if (!node.matches('[type="button"], [type="submit"]') || !isShown(node)) continue;
      block = node;
      text = node.getAttribute('value') ?? '';
      yield* line();
      continue;
    }
    const { parentElement: parent, nodeValue } = node;
    if (!parent || !nodeValue?.trim() || parent.closest(AROUND) || !isShown(parent)) continue;
    seen += 1;
    const around = blockOf(parent, view);
    if (around !== block) yield* line();
    block = around;
    text += nodeValue;
  }
  yield* line();
}

/** Whether a visitor sees it: drawn, and larger than what is meant for machines only. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** Whether a button or its label says, by its state or its class, that it can't be pressed. */
export function isOff(label: Element): boolean {
  if (label.closest(':disabled, [aria-disabled="true"]')) return true;
  let one: Element | null = label;
  for (let level = 0; one && level < LEVELS; level += 1, one = one.parentElement) {
    if (DISABLED.test(one.getAttribute('class') ?? '')) return true;
  }
  return false;
}

function placeOf(block: Element, from: Element): Omit<DrawnLine, 'text'> {
  const isAside = ancestorsUpTo(block, from).some(
    (one) => one.matches(ENTRY) || ASIDE.test(one.getAttribute('class') ?? ''),
  );
  return { isButton: block.closest(BUTTON) !== null, isOff: isOff(block), isAside };
}

/** The element and those around it, without those that hold the heading, too. */
function ancestorsUpTo(element: Element, from: Element): Element[] {
  const all: Element[] = [];
  for (let one: Element | null = element; one && !one.contains(from); one = one.parentElement) all.push(one);
  return all;
}

/** The nearest element that is a box of its own. */
function blockOf(element: Element, view: Window): Element {
  let one = element;
  while (one.parentElement && /^(?:inline|contents)$/.test(view.getComputedStyle(one).display))
    one = one.parentElement;
  return one;
}
