import type { Post } from '../model/post.ts';
import { type Site, siteAt } from '../sites/index.ts';
import { type CompiledLayout, layoutsOn } from './compile-layout.ts';
import { readField } from './read-field.ts';
import { type FoundLink, readLinks } from './read-links.ts';

/** Where reading happens. */
export interface Scene {
  readonly location: URL | Location;
  /** Hosts of shops the user has allowed beyond the known ones. */
  readonly allowed: ReadonlySet<string>;
}

/** What the feed needs of an entry while it scrolls; the rest is read when something is saved. */
export interface EntryReading {
  readonly id: string;
  readonly links: readonly FoundLink[];
}

const NOTHING: EntryReading = { id: '', links: [] };

/** Which of a layout's two kinds of entry an element is. */
function entryKind(element: Element, layout: CompiledLayout) {
  return layout.quoted && element.matches(layout.quoted.select) && !element.matches(layout.post.select)
    ? layout.quoted
    : layout.post;
}

/** A link or a name belongs to the nearest entry around it: a quoted post's are its own. */
const belongsTo = (entry: Element, layout: CompiledLayout) => (element: Element) =>
  element.closest(layout.owner) === entry;

/** True for parked rows, decoys and whatever stands in one. */
export function isDisqualified(entry: Element, layout: CompiledLayout): boolean {
  return layout.not !== undefined && entry.closest(layout.not) !== null;
}

/** Id and links of an entry (`all`: also those that can't be products); undefined without an id: no post (yet). */
export function readEntry(
  entry: Element,
  layout: CompiledLayout,
  scene: Scene,
  all = false,
): EntryReading | undefined {
  if (isDisqualified(entry, layout)) return undefined;
  const { readers, links } = entryKind(entry, layout);
  const own = belongsTo(entry, layout);
  const found = readLinks(entry, { readers: readers.links, select: links, ...scene, own, all });
  // Most entries hold no product, and whoever asks only for those needs no id of the others.
  if (found.length === 0 && !all) return NOTHING;
  // An entry's own element may be the permalink (a quoted post that is one big link).
  const id = readField(entry, readers.id, scene.location, (element) => own(element) || element === entry);
  if (!id) return undefined;
  return { id, links: found };
}

/** The whole post, with what it quotes. */
export function readPost(entry: Element, layout: CompiledLayout, site: Site, scene: Scene): Post | undefined {
  const reading = readEntry(entry, layout, scene, true);
  if (!reading) return undefined;
  const { readers } = entryKind(entry, layout);
  const own = belongsTo(entry, layout);
  const field = (of: Parameters<typeof readField>[1]) => readField(entry, of, scene.location, own);
  const permalink = field(readers.permalink);
  const authorId = field(readers.author.id)?.replace(/^@/, '');
  const quoted =
    layout.quoted &&
    [...entry.querySelectorAll(layout.quoted.select)].find(
      (e) => e.parentElement?.closest(layout.owner) === entry,
    );
  const quotedPost = quoted && readPost(quoted, layout, site, scene);
  return {
    site: site.id,
    id: reading.id,
    ...(permalink && { permalink: URL.parse(permalink, scene.location.href)?.href ?? permalink }),
    ...(authorId && { author: { id: authorId, name: field(readers.author.name) ?? authorId } }),
    links: reading.links.map(({ link }) => link),
    ...(quotedPost && { quoted: quotedPost }),
  };
}

/** The element after which an entry's card stands; undefined means: at the entry's end. */
export function cardAnchor(entry: Element, layout: CompiledLayout): Element | undefined {
  const own = belongsTo(entry, layout);
  for (const select of entryKind(entry, layout).readers.card.after) {
    for (const element of entry.querySelectorAll(select)) if (own(element)) return element;
  }
  return undefined;
}

/** Every post of a page as it stands, in document order; a quoted post only inside the post that quotes it. */
export function readPosts(root: ParentNode, location: URL, allowed: ReadonlySet<string> = new Set()): Post[] {
  const site = siteAt(location);
  if (!site) return [];
  const scene: Scene = { location, allowed };
  const posts: Post[] = [];
  for (const layout of layoutsOn(site, location.hostname)) {
    for (const entry of root.querySelectorAll(layout.post.select)) {
      const nested = layout.quoted && entry.parentElement?.closest(layout.quoted.select);
      const post = nested ? undefined : readPost(entry, layout, site, scene);
      if (post) posts.push(post);
    }
  }
  return posts;
}
