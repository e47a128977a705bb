import { readCodes } from '../model/share-code.ts';
import { namedGoodsOf } from '../sites/scripts.ts';
import { createCodeCards } from './code-cards.ts';
import type { Companion } from './companion.ts';
import { readCodesIn, readNamedIn } from './read-codes.ts';
import { isDisqualified } from './read-post.ts';
import { ELEMENT, FRAGMENT, hostOf } from './tree.ts';

/**
 * Shows the codes for a shop's app that stand in a post's words (淘口令), to be copied with one click, and the goods that
 * it only names. A code is never looked up, and neither is taken for a product.
 */
export const createCodes: Companion = (feed) => {
  const { lives, root, location, site, layoutsOn, isMetAt, quiet } = feed;
  const layouts = layoutsOn(site, location.hostname);
  const kinds = layouts.flatMap(({ post, quoted }) => [post, ...(quoted ? [quoted] : [])]);
  const words = kinds.flatMap(({ readers }) => readers.words ?? []);
  const goods = kinds.flatMap(({ readers }) => namedGoodsOf(readers)).map(({ select }) => select);
  const places = [...words, ...goods].join(', ');
  const tree = layouts[0]?.tree;
  // No layout that can be met here says where words or names stand.
  if (!tree || !places) return lives;
  const isGood = (element: Element) => goods.length > 0 && element.matches(goods.join(', '));
  const cards = createCodeCards(feed);
  const dirty = new Set<Element>();

  const layoutOf = (entry: Element) =>
    layouts.find((layout) => entry.matches(layout.owner) && isMetAt(layout, location));

  /** The entry around an element that says a code, or is a good. */
  const mark = (element: Element) => {
    if (!isGood(element) && readCodes(element.textContent ?? '').length === 0) return;
    for (const { owner } of layouts) {
      const entry = tree.closest(element, owner);
      if (entry) dirty.add(entry);
    }
  };
  const markAround = (element: Element) => {
    const around = tree.closest(element, places);
    if (around) mark(around);
  };
  const markIn = (node: ParentNode) => {
    for (const element of tree.all(node, places)) mark(element);
  };

  const see = ({ target, addedNodes, type }: MutationRecord) => {
    if (type !== 'childList') return;
    const place = target.nodeType === FRAGMENT ? hostOf(target) : (target as Element);
    if (!place) return;
    for (const entry of cards.entries()) if (tree.holds(entry, place)) dirty.add(entry);
    if (addedNodes.length > 0) markAround(place);
    for (const node of addedNodes) {
      if (node.nodeType !== ELEMENT) continue;
      if ((node as Element).matches(places)) mark(node as Element);
      if ((node as Element).firstElementChild || tree.hosts) markIn(node as Element);
    }
  };

  const reconcile = (entry: Element) => {
    const layout = entry.isConnected ? layoutOf(entry) : undefined;
    if (!layout || isDisqualified(entry, layout)) cards.leave(entry);
    else
      cards.show(entry, layout, {
        codes: readCodesIn(entry, layout).map(({ text }) => text),
        named: readNamedIn(entry, layout, location),
      });
  };

  return {
    show: (entry, layout, products) => lives.show(entry, layout, products),
    leave: (entry) => lives.leave(entry),
    look(closed, changes) {
      lives.look?.(closed, changes);
      if (closed || quiet.muted.has('site:')) {
        for (const entry of cards.entries()) cards.leave(entry);
        return;
      }
      if (changes) changes.forEach(see);
      else markIn(root);
      for (const entry of cards.entries()) if (!changes || !entry.isConnected) dirty.add(entry);
      for (const entry of dirty) reconcile(entry);
      dirty.clear();
    },
  };
};
