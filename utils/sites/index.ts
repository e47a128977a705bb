import { list } from './list.ts';
import type { Site } from './site.ts';

export type { Cut, Layout, LinkReader, OfUrl, PostReaders, Reader, Shape, Site } from './site.ts';

/** Every site we know. That of no host of its own comes last: any page is like it. */
export const sites: readonly Site[] = list.toSorted(
  (a, b) => Number(a.matches.length === 0) - Number(b.matches.length === 0),
);

/** Hosts of a site, from its match patterns; "*.example.org" stays a pattern. */
function hostsOf(site: Site): string[] {
  return site.matches.map((match) => match.slice('https://'.length, -'/*'.length));
}

/** The site a page belongs to. */
export function siteAt(location: URL | Location): Site | undefined {
  return sites.find((site) =>
    hostsOf(site).some((host) =>
      host.startsWith('*.') ? location.hostname.endsWith(host.slice(1)) : location.hostname === host,
    ),
  );
}
