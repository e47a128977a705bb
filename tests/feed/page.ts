import { watchFeed } from '../../utils/feed/index.ts';
import type { PostProducts } from '../../utils/feed/products.ts';
import { siteAt } from '../../utils/sites/index.ts';
import { toDocument } from '../sites/fixture.ts';

/** A page under watch, and what its posts' lives look like from outside. */
export interface WatchedFixture {
  readonly document: Document;
  /** What is shown now, by entry. */
  readonly shown: Map<Element, PostProducts>;
  /** Everything that was told, in order: "show <id> <n>" and "leave". */
  readonly told: string[];
  readonly location: { href: string; pathname: string; hostname: string };
  readonly end: AbortController;
}

/** Watches a made-up page as if it stood at `href`. */
export function watchPage(html: string, href: string, allowed: readonly string[] = []): WatchedFixture {
  const document = toDocument(html);
  const url = new URL(href);
  const location = { href: url.href, pathname: url.pathname, hostname: url.hostname };
  const site = siteAt(url);
  if (!site) throw new Error(`no site at ${href}`);
  const shown = new Map<Element, PostProducts>();
  const told: string[] = [];
  const end = new AbortController();
  watchFeed(
    { root: document, location: location as Location, site, allowed: new Set(allowed) },
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
  return { document, shown, told, location, end };
}

/** Mutation callbacks run before this resolves. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Ids of the posts that are shown, sorted. */
export function idsOf({ shown }: WatchedFixture): string[] {
  return [...shown.values()].map(({ id }) => id).sort();
}
