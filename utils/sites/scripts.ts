import type { Site } from './site.ts';

/** Where the script that says what a site is stands in the extension. */
export function siteScriptPath({ id }: Pick<Site, 'id'>): string {
  return `sites/${id}.js`;
}

/**
 * The scripts that a site's pages carry, in the order in which they run: what the site is, what only some sites need,
 * the feed. Nothing of a rail weighs on a site without a player, nothing of codes where no words are read; what any page
 * is like can't come to fit no more.
 */
export function scriptsOf(site: Pick<Site, 'id' | 'layouts' | 'matches'>): string[] {
  const { layouts, matches } = site;
  const hasWords = layouts.some(({ words, quoted }) => words ?? quoted?.words);
  const hasPlayer = layouts.some(({ player }) => player);
  return [
    siteScriptPath(site),
    ...(matches.length > 0 ? ['drift.js'] : []),
    ...(hasWords ? ['codes.js'] : []),
    ...(hasPlayer ? ['rail.js'] : []),
    'short-links.js',
    'feed.js',
  ];
}
