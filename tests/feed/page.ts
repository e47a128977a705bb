import { watchFeed } from '../../utils/feed/index.ts';
import type { PostProducts } from '../../utils/feed/products.ts';
import { type Site, siteAt } from '../../utils/sites/index.ts';
import { toDocument } from '../sites/fixture.ts';

/** A page under watch, and what its posts' lives look like from outside. */
export interface WatchedFixture {
  readonly document: Document;
  /** What is shown now, by entry. */
  readonly shown: Map<Element, PostProducts>;
  /** Everything that was told, in order: "show <id> <n>" and "leave". */
  readonly told: string[];
  readonly location: { href: string; pathname: string; hostname: string };
  /** The page's window, as far as it tells of routes. */
  readonly events: EventTarget & { readonly navigation: EventTarget };
  /** Changes the address, as pushState does: without telling anyone. */
  readonly goTo: (to: string) => void;
  readonly end: AbortController;
}

export interface WatchOptions {
  readonly allowed?: readonly string[];
  /** Which site the page is; by its address unless said. */
  readonly site?: Site;
  readonly document?: Document;
}

/** Watches a made-up page as if it stood at `href`. */
export function watchPage(
  html: string,
  href: string,
  { allowed = [], site: given, document = toDocument(html) }: WatchOptions = {},
): WatchedFixture {
  const url = new URL(href);
  const { origin, protocol, pathname, search, hostname } = url;
  const location = { href: url.href, origin, protocol, pathname, search, hostname };
  const site = given ?? siteAt(url);
  if (!site) throw new Error(`no site at ${href}`);
  const shown = new Map<Element, PostProducts>();
  const told: string[] = [];
  const end = new AbortController();
  const events = Object.assign(new EventTarget(), { navigation: new EventTarget() });
  watchFeed(
    { root: document, location: location as Location, site, events, allowed: new Set(allowed) },
    {
      show(entry, _, products) {
        shown.set(entry, products);
        told.push(`show ${products.id} ${products.products.length}`);
      },
      leave(entry) {
        if (shown.delete(entry)) told.push('leave');
      },
    },
    end.signal,
  );
  const goTo = (to: string) => {
    const next = new URL(to, location.href);
    Object.assign(location, { href: next.href, pathname: next.pathname, search: next.search });
  };
  return { document, shown, told, location, events, end, goTo };
}

/** Mutation callbacks run before this resolves. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Ids of the posts that are shown, sorted. */
export function idsOf({ shown }: WatchedFixture): string[] {
  return [...shown.values()].map(({ id }) => id).sort();
}
