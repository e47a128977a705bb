import { readCodes, type ShareCode } from '../model/share-code.ts';
import { namedGoodsOf } from '../sites/scripts.ts';
import type { CompiledLayout } from './compile-layout.ts';
import { readNamedGoods } from './read-goods.ts';
import { entryKind } from './read-post.ts';

/**
 * Codes for a shop's app in an entry's own words, where the site file says where those stand. Not a quoted post's, and
 * nothing that our own card says.
 */
export function readCodesIn(entry: Element, layout: CompiledLayout): ShareCode[] {
  const { tree, owner } = layout;
  const kind = entryKind(entry, layout);
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

/** What goods are called that an entry names without a link, each once; not a quoted post's, nor what a rail shows. */
export function readNamedIn(entry: Element, layout: CompiledLayout, location: URL | Location): string[] {
  const { tree, owner } = layout;
  const own = (element: Element) => tree.closest(element, owner) === entry;
  const goods = namedGoodsOf(entryKind(entry, layout).readers);
  return readNamedGoods(entry, goods, { location, tree, own }).map(({ title }) => title);
}
