import { type Count, parseCount } from '../model/parse-count.ts';
import type { Site } from '../sites/index.ts';
import { readPath } from '../sites/path-pattern.ts';
import { layoutsOn } from './compile-layout.ts';
import { readField } from './read-field.ts';

/** Whose page it is, and how many follow. */
export interface Followers extends Count {
  /** The site's own id or handle, without "@". */
  readonly id: string;
}

/**
 * How many follow the person whose profile page this is; undefined where it is none, or doesn't say.
 */
export function readFollowers(root: Document, location: URL | Location, site: Site): Followers | undefined {
  const page = root.documentElement;
  const tree = layoutsOn(site, location.hostname)[0]?.tree;
  if (!tree) return undefined;
  const outlook = { location, tree };
  for (const { hosts, followers } of site.layouts) {
    if (!followers || (hosts && !hosts.includes(location.hostname))) continue;
    if (!followers.at.some((pattern) => readPath(pattern, location.pathname) !== undefined)) continue;
    const id = readField(page, followers.id, outlook)?.replace(/^@/, '');
    if (!id) continue;
    // One reader after the other: the first may find words that hold no number.
    for (const reader of followers.count) {
      const count = parseCount(readField(page, [reader], outlook) ?? '');
      if (count) return { id, ...count };
    }
  }
  return undefined;
}
