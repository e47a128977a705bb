import type { Site } from '../sites/index.ts';
import { atEnd } from './at-end.ts';
import { type CompiledLayout, isMetAt, joinGiven, layoutsOn } from './compile-layout.ts';
import { createOpenRoots } from './open-roots.ts';
import { type PostProducts, productsOf } from './products.ts';
import { leadOf, OUTWARD } from './read-links.ts';
import { readEntry, type Scene } from './read-post.ts';
import { type RouteEvents, watchRoute } from './route.ts';
import { ELEMENT, FLAT, FRAGMENT, hostOf } from './tree.ts';

/** The name of the element that carries a card. */
export const CARD = 'feedcart-card';

/** A page's own wish that what it sells is not shown elsewhere than on it. */
const OPT_OUT = 'meta[name="pinterest-rich-pin"][content="false"]';

/** What happens to the entries that hold products. An entry is a post's element, or a quoted post's. */
export interface PostLives {
  /** An entry came into the page, or one that is there shows another post or other products now. */
  show(entry: Element, layout: CompiledLayout, products: PostProducts): void;
  /** The entry left the page, or what it shows holds no product. */
  leave(entry: Element): void;
  /**
   * The page changed: these are the changes, or none where all of it is to be looked at. Comes after `show` and `leave`
   * of the same changes, before the browser paints. `closed`: the page asks to be left alone.
   */
  look?(closed: boolean, changes?: readonly MutationRecord[]): void;
}

export interface WatchedPage extends Scene {
  readonly root: Document;
  readonly location: Location;
  readonly site: Site;
  /** Tells of routes; the document's window unless said. */
  readonly events?: RouteEvents;
}

/**
 * Watches a live page and tells of each entry with products, before the browser paints it: mutation callbacks run in
 * the task that made the change. One observer; it looks at links only, so a post without a shop's link costs a few
 * string comparisons. Ends with `signal`. Answers with the function that reads the page once more, for when
 * `page.allowed` has changed, or only the entry around an element.
 */
export function watchFeed(
  page: WatchedPage,
  lives: PostLives,
  signal: AbortSignal,
): (element?: Element) => void {
  const layouts = layoutsOn(page.site, page.location.hostname);
  if (layouts.length === 0 || signal.aborted) return () => undefined;
  /** Entries that show a card, or would once they have an id. */
  const known = new Map<Element, PostProducts | undefined>();
  /** Links of the entries we know, their permalinks too: when an href changes, the entry shows something else. */
  const evidence = new WeakMap<Element, Element>();
  const dirty = new Set<Element>();
  const watched = new Set(layouts.flatMap((layout) => layout.watch));
  let href = page.location.href;

  const tree = layouts[0]?.tree ?? FLAT;
  const others = joinGiven(layouts.map((layout) => layout.others));

  const layoutOf = (entry: Element) =>
    layouts.find((layout) => entry.matches(layout.owner) && isMetAt(layout, page.location));

  const markOwner = (element: Element) => {
    for (const layout of layouts) {
      const owner = tree.closest(element, layout.owner);
      if (owner) {
        dirty.add(owner);
        return;
      }
    }
  };

  const ids = layouts.flatMap((layout) => layout.ids);
  const changes = {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['href', ...watched, ...ids],
  };
  const openRoots = tree.hosts
    ? createOpenRoots(
        tree.hosts,
        (root, late) => {
          observer.observe(root, changes);
          scan(root);
          if (late) flush();
        },
        signal,
      )
    : undefined;
  /** Where a childless element may be news. */
  const thorough = others !== '' || openRoots !== undefined;

  const scan = (node: Element | ShadowRoot) => {
    for (const link of node.querySelectorAll(OUTWARD)) {
      const target = link.getAttribute('href');
      if (target && leadOf(link, target, page)) markOwner(link);
    }
    if (others) {
      if ('localName' in node && node.matches(others)) markOwner(node);
      for (const element of node.querySelectorAll(others)) markOwner(element);
    }
    openRoots?.look(node);
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
    for (const link of tree.all(entry, 'a')) evidence.set(link, entry);
    known.set(entry, products);
    lives.show(entry, layout, products);
  };

  /** Where the address was when the page was last seen not to ask us to stay out. */
  let openAt = '';
  const isClosed = () => {
    if (openAt === href) return false;
    if (page.root.head?.querySelector(OPT_OUT)) return true;
    // What stands in the head may still be to come.
    if (page.root.readyState !== 'loading') openAt = href;
    return false;
  };

  const flush = (changes?: readonly MutationRecord[]) => {
    if (dirty.size > 0 && isClosed()) {
      for (const entry of known.keys()) forget(entry);
      dirty.clear();
    }
    for (const entry of dirty) reconcile(entry);
    dirty.clear();
    lives.look?.(isClosed(), changes);
  };

  const attributeChanged = (element: Element, name: string) => {
    if (name === 'href') {
      const entry = evidence.get(element);
      // Evidence of an entry that shows nothing now counts no more.
      if (entry && known.has(entry)) {
        if (dirty.has(entry)) return;
        dirty.add(entry);
      } else {
        // Most links that change are paths of the page's own host, which on most sites lead nowhere else.
        if (!others && !element.matches(OUTWARD)) return;
        const target = element.getAttribute('href');
        if (!target || !leadOf(element, target, page)) return;
      }
      // The nearest entry may be another one: a quoted post inside.
      markOwner(element);
      return;
    }
    if (!watched.has(name)) {
      // An id, which counts on an entry only.
      if (known.has(element) || element.matches(ownerSelector)) dirty.add(element);
      return;
    }
    // The element, or what stands in it, shows another post or none.
    markOwner(element);
    for (const card of element.getElementsByTagName(CARD)) markOwner(card);
    scan(element);
  };
  /** All that stands in the page, as when it is first met: another address may mean other posts. */
  const markAll = () => {
    href = page.location.href;
    // At the very start of a page there may be no element yet.
    if (page.root.documentElement) scan(page.root.documentElement);
    for (const entry of known.keys()) dirty.add(entry);
  };

  const ownerSelector = layouts.map((layout) => layout.owner).join(', ');

  const observer = new MutationObserver((records) => {
    let removed = false;
    for (const record of records) {
      const name = record.attributeName;
      if (name !== null) {
        attributeChanged(record.target as Element, name);
        continue;
      }
      const inRoot = record.target.nodeType === FRAGMENT;
      const target = (inRoot ? hostOf(record.target) : record.target) as Element;
      let filled = false;
      for (const node of record.addedNodes) {
        if (node.nodeType !== ELEMENT) continue;
        const { localName, childElementCount } = node as Element;
        if (localName === CARD) continue;
        filled = true;
        if (localName === 'a') scan(record.target as Element);
        else if (childElementCount || thorough) scan(node as Element);
      }
      for (const node of record.removedNodes) {
        if (node.nodeType !== ELEMENT) continue;
        const { localName, childElementCount } = node as Element;
        // A page that throws our element out is answered by the one who put it there.
        if (localName === CARD || localName === 'a') markOwner(target);
        else if (childElementCount || thorough) removed = true;
        // A card may stand behind its entry.
        const before = record.previousSibling as Element | null;
        if (localName === CARD && before && known.has(before)) dirty.add(before);
      }
      // An entry that was waiting for its id, or that lost part of what it held.
      if ((filled || removed) && known.size > 0) {
        const entry = target.nodeType === ELEMENT && tree.closest(target, ownerSelector);
        if (entry && known.has(entry)) dirty.add(entry);
      }
    }
    // An entry is gone, or was made something else: a framework keeps an element for whatever comes in its place.
    if (removed)
      for (const entry of known.keys())
        if (!entry.isConnected || !entry.matches(ownerSelector)) dirty.add(entry);
    const isMoved = page.location.href !== href;
    if (isMoved) markAll();
    flush(isMoved ? undefined : records);
    // What is recorded now is our own cards coming and going: nothing else ran since.
    observer.takeRecords();
  });

  const readAll = () => {
    markAll();
    flush();
    // Our own cards coming and going; and what the page did just now has been read.
    observer.takeRecords();
  };
  readAll();
  observer.observe(page.root, changes);
  const events = page.events ?? page.root.defaultView;
  if (events) watchRoute(events, (isBack) => (isBack || page.location.href !== href) && readAll(), signal);
  atEnd(signal, () => {
    observer.disconnect();
    for (const entry of known.keys()) forget(entry);
  });
  return (element) => {
    if (signal.aborted) return;
    if (!element) return readAll();
    markOwner(element);
    flush();
  };
}
