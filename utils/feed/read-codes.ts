import { readCodes, type ShareCode } from '../model/share-code.ts';
import type { CompiledLayout } from './compile-layout.ts';

/**
 * Codes for a shop's app in an entry's own words, where the site file says where those stand. Not a quoted post's, and
 * nothing that our own card says.
 */
export function readCodesIn(entry: Element, layout: CompiledLayout): ShareCode[] {
  const { post, quoted, tree, owner } = layout;
  const kind = quoted && entry.matches(quoted.select) && !entry.matches(post.select) ? quoted : post;
  const texts = new Set<Text>();
  for (const select of kind.readers.words ?? []) {
    for (const element of tree.all(entry, select)) {
      const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (node.parentElement && tree.closest(node.parentElement, owner) === entry) texts.add(node as Text);
      }
    }
  }
  return readCodes([...texts].map(({ data }) => data).join(''));
}
