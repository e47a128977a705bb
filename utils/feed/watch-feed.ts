import type { Site } from '../sites/index.ts';
import { type CompiledLayout, layoutsOn } from './compile-layout.ts';
import { type PostProducts, productsOf } from './products.ts';
import { mayLead, OUTWARD } from './read-links.ts';
import { readEntry, type Scene } from './read-post.ts';

/** The name of the element that carries a card. */
export const CARD = 'feedcart-card';

/** What happens to the entries that hold products. An entry is a post's element, or a quoted post's. */
export interface PostLives {
  /** An entry came into the page, or one that is there shows another post or other products now. */
  show(entry: Element, layout: CompiledLayout, products: PostProducts): void;
  /** The entry left the page, or what it shows holds no product. */
  leave(entry: Element): void;
}

export interface WatchedPage extends Scene {
  readonly root: Document;
  readonly location: Location;
  readonly site: Site;
}

/**
 * Watches a live page and tells of each entry with products, before the browser paints it: mutation callbacks run in
 * the task that made the change. One observer; it looks at links only, so a post without a shop's link costs a few
 * string comparisons. Ends with `signal`.
 */
export function watchFeed(page: WatchedPage, lives: PostLives, signal: AbortSignal): void {
  const layouts = layoutsOn(page.site, page.location.hostname);
  if (layouts.length === 0 || signal.aborted) return;
  /** Entries that show a card, or would once they have an id. */
  const known = new Map<Element, PostProducts | undefined>();
  /** Links of the entries we know, their permalinks too: when an href changes, the entry shows something else. */
  const evidence = new WeakMap<Element, Element>();
  const dirty = new Set<Element>();
  const watched = new Set(layouts.flatMap((layout) => layout.watch));
  let href = page.location.href;

  const layoutOf = (entry: Element) => layouts.find((layout) => entry.matches(layout.owner));

  const markOwner = (element: Element) => {
    for (const layout of layouts) {
      const owner = element.closest(layout.owner);
      if (owner) {
        dirty.add(owner);
        return;
      }
    }
  };

  const scan = (node: Element) => {
    for (const link of node.querySelectorAll(OUTWARD)) {
      const target = link.getAttribute('href');
      if (target && mayLead(link, target, page.allowed)) markOwner(link);
    }
  };

  const forget = (entry: Element) => {
    if (known.delete(entry)) lives.leave(entry);
  };

  const reconcile = (entry: Element) => {
    if (!entry.isConnected) return forget(entry);
    const layout = layoutOf(entry);
    const reading = layout && readEntry(entry, layout, page);
    const products = reading && productsOf(reading, page);
    if (!layout || !reading) {
      // No id yet: its permalink may arrive in a later mutation.
      if (layout) known.set(entry, undefined);
      lives.leave(entry);
      return;
    }
    if (!products) return forget(entry);
    for (const link of entry.getElementsByTagName('a')) evidence.set(link, entry);
    known.set(entry, products);
    lives.show(entry, layout, products);
  };

  const flush = () => {
    for (const entry of dirty) reconcile(entry);
    dirty.clear();
  };

  const attributeChanged = (element: Element, name: string) => {
    if (name === 'href') {
      const entry = evidence.get(element);
      // Evidence of an entry that shows nothing now counts no more.
      if (entry && known.has(entry)) {
        if (dirty.has(entry)) return;
        dirty.add(entry);
      } else {
        const target = element.getAttribute('href');
        if (!target || !mayLead(element, target, page.allowed)) return;
      }
      // The nearest entry may be another one: a quoted post inside.
      markOwner(element);
      return;
    }
    // The element, or what stands in it, shows another post or none.
    markOwner(element);
    for (const card of element.getElementsByTagName(CARD)) markOwner(card);
    scan(element);
  };
  const ownerSelector = layouts.map((layout) => layout.owner).join(', ');

  const observer = new MutationObserver((records) => {
    let removed = false;
    for (const record of records) {
      if (record.type === 'attributes') {
        attributeChanged(record.target as Element, record.attributeName ?? '');
        continue;
      }
      const target = record.target as Element;
      let filled = false;
      for (const node of record.addedNodes) {
        if (node.nodeType !== Node.ELEMENT_NODE || (node as Element).localName === CARD) continue;
        filled = true;
        if ((node as Element).localName === 'a') scan(target);
        else if ((node as Element).firstElementChild) scan(node as Element);
      }
      for (const node of record.removedNodes) {
        if (node.nodeType !== Node.ELEMENT_NODE) continue;
        // A page that throws our element out is answered by the one who put it there.
        if ((node as Element).localName === CARD || (node as Element).localName === 'a') markOwner(target);
        else if ((node as Element).firstElementChild) removed = true;
      }
      // An entry that was waiting for its id, or that lost part of what it held.
      if ((filled || removed) && known.size > 0) {
        const entry = target.closest?.(ownerSelector);
        if (entry && known.has(entry)) dirty.add(entry);
      }
    }
    if (removed) for (const entry of known.keys()) if (!entry.isConnected) dirty.add(entry);
    if (page.location.href !== href) {
      href = page.location.href;
      for (const entry of known.keys()) dirty.add(entry);
    }
    flush();
    // What is recorded now is our own cards coming and going: nothing else ran since.
    observer.takeRecords();
  });

  // At the very start of a page there may be no element yet.
  if (page.root.documentElement) scan(page.root.documentElement);
  flush();
  observer.observe(page.root, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['href', ...watched],
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    for (const entry of known.keys()) forget(entry);
  });
}
