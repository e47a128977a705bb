import type { GoodsReader, Layout, PostReaders, Site } from './site.ts';

/** Where the script that says what a site is stands in the extension. */
export function siteScriptPath({ id }: Pick<Site, 'id'>): string {
  return `sites/${id}.js`;
}

/** What pages carry beside those while their reader wants to see what creators attach (attached-registrations.ts). */
export const ATTACHED_SCRIPT = 'attached.js';

/** Readers of goods that an entry only names. What a layout's player names stands in its rail instead. */
export function namedGoodsOf(readers: PostReaders & Pick<Layout, 'player'>): GoodsReader[] {
  return readers.player?.goods ? [] : (readers.goods ?? []).filter(({ urls }) => !urls);
}

/**
 * The scripts that a site's pages carry, in the order in which they run: what the site is, what only some sites need,
 * the feed. Nothing of a rail weighs on a site without a player, nothing of codes where no words are read and no goods
 * are only named; what any page is like can't come to fit no more.
 */
export function scriptsOf(site: Pick<Site, 'id' | 'layouts' | 'matches'>): string[] {
  const { layouts, matches } = site;
  const entries = layouts.flatMap((layout) => [layout, ...(layout.quoted ? [layout.quoted] : [])]);
  const hasLines = entries.some((entry) => entry.words ?? namedGoodsOf(entry).length > 0);
  const hasPlayer = layouts.some(({ player }) => player);
  return [
    siteScriptPath(site),
    ...(matches.length > 0 ? ['drift.js'] : []),
    ...(hasLines ? ['codes.js'] : []),
    ...(hasPlayer ? ['rail.js'] : []),
    'short-links.js',
    'feed.js',
  ];
}
