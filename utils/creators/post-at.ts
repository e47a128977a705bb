import { readPath } from '../sites/path-pattern.ts';
import type { Site } from '../sites/site.ts';

/** Which post of a site stands at an address, as its pages name it; undefined where none does. */
export function postAt(site: Pick<Site, 'layouts'>, url: URL): string | undefined {
  return readPost(site, url)?.post;
}

/** Whose post it is, where the address says so: on some sites it holds only the post. */
export function authorAt(site: Pick<Site, 'layouts'>, url: URL): string | undefined {
  return readPost(site, url)?.author;
}

function readPost(
  { layouts }: Pick<Site, 'layouts'>,
  url: URL,
): { post: string; author?: string } | undefined {
  for (const { hosts, id } of layouts) {
    if (hosts && !hosts.includes(url.hostname)) continue;
    for (const reader of id) {
      if ((reader.read !== 'url' && reader.read !== 'location') || reader.part === undefined) continue;
      const post = readPath(reader.pattern, url.pathname, reader.part);
      if (!post) continue;
      const author = readPath(reader.pattern, url.pathname, 'author');
      // Of a pattern without that part the whole path is read.
      return { post, ...(reader.pattern.includes(':author') && author !== undefined && { author }) };
    }
  }
  return undefined;
}
