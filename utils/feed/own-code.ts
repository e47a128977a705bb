import type { CompiledLayout } from './compile-layout.ts';

const MARK = 'feedcart-';
/** What shows that a key is somebody's. */
export const CODE = /feedcart-[0-9a-f]{24}(?![0-9a-z])/i;

/**
 * The code in an entry's own words by which its author shows that a key is theirs. Not in what somebody else may have
 * written there: a quoted post, a link and its preview.
 */
export function ownCode(entry: Element, { tree, owner }: CompiledLayout): string | undefined {
  // Nearly no post has one.
  if (!entry.textContent?.toLowerCase().includes(MARK)) return undefined;
  const walker = entry.ownerDocument.createTreeWalker(entry, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement;
    const code = CODE.exec(node.nodeValue ?? '')?.[0];
    if (code && around && !around.closest('a') && tree.closest(around, owner) === entry)
      return code.toLowerCase();
  }
  return undefined;
}
