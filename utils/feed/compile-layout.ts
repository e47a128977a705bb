import type { Layout, LinkReader, PostReaders, Site } from '../sites/index.ts';

/** A kind of entry with its selectors joined once, so that nothing is concatenated while a page scrolls. */
interface Entry {
  readonly readers: PostReaders;
  /** Matches the entry's element. */
  readonly select: string;
  /** Matches every link that is read in it. */
  readonly links: string;
}

/** A layout made ready for a page. */
export interface CompiledLayout {
  readonly post: Entry;
  readonly quoted?: Entry;
  /** Matches whatever owns links: posts and quoted posts. A link belongs to the nearest one around it. */
  readonly owner: string;
  /** Entries inside one of these, or that are one, are no posts. */
  readonly not: string | undefined;
  readonly watch: readonly string[];
}

const join = (selectors: readonly string[]) => selectors.join(', ');
const linksOf = (readers: readonly LinkReader[]) => join(readers.map((reader) => reader.select));

function compile(layout: Layout): CompiledLayout {
  const post: Entry = { readers: layout, select: join(layout.post), links: linksOf(layout.links) };
  const not = layout.not && join(layout.not);
  const watch = layout.watch ?? [];
  if (!layout.quoted) return { post, owner: post.select, not, watch };
  const quoted: Entry = {
    readers: layout.quoted,
    select: join(layout.quoted.within),
    links: linksOf(layout.quoted.links),
  };
  return { post, quoted, owner: `${post.select}, ${quoted.select}`, not, watch };
}

/** The layouts of a site that can be met on a host. */
export function layoutsOn(site: Site, host: string): CompiledLayout[] {
  return site.layouts.filter((layout) => !layout.hosts || layout.hosts.includes(host)).map(compile);
}
