import { readPath } from '../sites/path-pattern.ts';
import type { Site } from '../sites/site.ts';

/** Which post of a site stands at an address, as its pages name it; undefined where none does. */
export function postAt(site: Pick<Site, 'layouts'>, url: URL): string | undefined {
  for (const { hosts, id } of site.layouts) {
    if (hosts && !hosts.includes(url.hostname)) continue;
    for (const reader of id) {
      if (reader.read !== 'url' && reader.read !== 'location') continue;
      const post =
        reader.part === undefined ? undefined : readPath(reader.pattern, url.pathname, reader.part);
      if (post) return post;
    }
  }
  return undefined;
}
