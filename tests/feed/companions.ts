import type { Companion } from '../../utils/feed/companion.ts';
import { LENT } from '../../utils/feed/lent.ts';
import type { PostProducts } from '../../utils/feed/products.ts';
import type { Quiet } from '../../utils/feed/quiet.ts';
import { watchFeed } from '../../utils/feed/watch-feed.ts';
import { type Site, siteAt } from '../../utils/sites/index.ts';

/** A live page with a companion beside the feed, and what is drawn: products by the entry they stand under. */
export interface WithCompanion {
  readonly shown: Map<Element, PostProducts>;
  /** Products in the page, each as often as it is shown. */
  keys(): string[];
  readonly location: { href: string; pathname: string; search: string };
  goTo(to: string): void;
  /** What the reader muted. */
  readonly quiet: Quiet;
  readonly end: AbortController;
}

/** Puts a page into the window's document, as if it stood at `href`, and watches it. */
export function watchWith(companion: Companion, html: string, href: string, site?: Site): WithCompanion {
  const { head, body } = new DOMParser().parseFromString(html, 'text/html');
  document.head.replaceChildren(...head.childNodes);
  document.body.replaceChildren(...body.childNodes);
  const url = new URL(href);
  const location = {
    href: url.href,
    pathname: url.pathname,
    search: url.search,
    hostname: url.hostname,
    origin: url.origin,
    protocol: url.protocol,
  };
  const of = site ?? siteAt(url);
  if (!of) throw new Error(`no site at ${href}`);
  const end = new AbortController();
  const shown = new Map<Element, PostProducts>();
  const quiet: Quiet = { muted: new Set(), collapse: false };
  const events = Object.assign(new EventTarget(), { navigation: new EventTarget() });
  const page = {
    root: document,
    location: location as Location,
    site: of,
    events,
    allowed: new Set<string>(),
  };
  const lives = companion({
    ...page,
    ...LENT,
    quiet,
    lives: {
      show: (entry, _, products) => shown.set(entry, products),
      leave: (entry) => shown.delete(entry),
    },
    signal: end.signal,
  });
  watchFeed(page, lives, end.signal);
  return {
    shown,
    location,
    quiet,
    end,
    keys: () => [...shown.values()].flatMap(({ products }) => products.map(({ key }) => key)),
    goTo(to) {
      const next = new URL(to, location.href);
      Object.assign(location, { href: next.href, pathname: next.pathname, search: next.search });
      events.navigation.dispatchEvent(new Event('currententrychange'));
    },
  };
}
