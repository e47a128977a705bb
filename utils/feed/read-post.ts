import type { Author, Post } from '../model/post.ts';
import type { Reader, Site } from '../sites/site.ts';
import type { CompiledLayout } from './compile-layout.ts';
import { readField } from './read-field.ts';
import { type FoundLink, readLinks } from './read-links.ts';
import type { ShortLinks } from './short-links.ts';
import { hostOf } from './tree.ts';
import type { UnseenLinks } from './unseen-links.ts';

/** Where reading happens. */
export interface Scene {
  readonly location: URL | Location;
  /** Hosts of shops the user has allowed beyond the known ones. */
  readonly allowed: ReadonlySet<string>;
  /** Where short links lead; set while they may be asked. */
  shortLinks?: ShortLinks | undefined;
  /** Links that lead to no card. */
  readonly unseen?: UnseenLinks | undefined;
}

/** What the feed needs of an entry while it scrolls; the rest is read when something is saved. */
export interface EntryReading {
  readonly id: string;
  readonly links: readonly FoundLink[];
}

const NOTHING: EntryReading = { id: '', links: [] };

/**
 * Which of a layout's two kinds of entry an element is. What looks like both (a site that quotes with the markup of a
 * post) is a post by itself, and a quoted one inside another.
 */
export function entryKind(element: Element, { post, quoted, tree }: CompiledLayout) {
  if (!quoted || !element.matches(quoted.select)) return post;
  const around = element.parentElement ?? hostOf(element);
  const isQuoted = !element.matches(post.select) || (around && tree.closest(around, post.select));
  return isQuoted ? quoted : post;
}

/** A link or a name belongs to the nearest entry around it: a quoted post's are its own. */
const belongsTo = (entry: Element, layout: CompiledLayout) => (element: Element) =>
  layout.tree.closest(element, layout.owner) === entry;

/** True for parked rows, decoys and whatever stands in one, and for what is said to be none. */
export function isDisqualified(entry: Element, { not, unless, tree }: CompiledLayout): boolean {
  if (not !== undefined && tree.closest(entry, not)) return true;
  return unless.some(({ up, select, says }) => {
    const around = up ? tree.closest(entry, up) : entry;
    const said = around && tree.first(around, select)?.textContent;
    return says.some((words) => said?.includes(words));
  });
}

/** Id and links of an entry (`all`: also those that can't be products); undefined without an id: no post (yet). */
export function readEntry(
  entry: Element,
  layout: CompiledLayout,
  scene: Scene,
  all = false,
): EntryReading | undefined {
  if (isDisqualified(entry, layout)) return undefined;
  const { places } = entryKind(entry, layout);
  const found = readLinks(entry, { places, ...scene, tree: layout.tree, own: belongsTo(entry, layout), all });
  // Most entries hold no product, and whoever asks only for those needs no id of the others.
  if (found.length === 0 && !all) return NOTHING;
  const id = readId(entry, layout, scene);
  return id ? { id, links: found } : undefined;
}

/** Whether an entry can be read, with products or without. */
export function isPost(entry: Element, layout: CompiledLayout, scene: Pick<Scene, 'location'>): boolean {
  return !isDisqualified(entry, layout) && readId(entry, layout, scene) !== undefined;
}

/** The site's id of an entry; undefined where it says none, or none yet. */
export function readId(
  entry: Element,
  layout: CompiledLayout,
  { location }: Pick<Scene, 'location'>,
): string | undefined {
  const own = belongsTo(entry, layout);
  // An entry's own element may be the permalink (a quoted post that is one big link).
  const orEntry = (element: Element) => own(element) || element === entry;
  return readField(entry, entryKind(entry, layout).readers.id, { location, tree: layout.tree, own: orEntry });
}

/** Who wrote an entry, where it says so. */
export function readAuthor(
  entry: Element,
  layout: CompiledLayout,
  { location }: Pick<Scene, 'location'>,
): Author | undefined {
  const { readers } = entryKind(entry, layout);
  const outlook = { location, tree: layout.tree, own: belongsTo(entry, layout) };
  const id = readField(entry, readers.author.id, outlook)?.replace(/^@/, '');
  return id ? { id, name: readField(entry, readers.author.name, outlook) ?? id } : undefined;
}

/** The entry around an entry. */
function outerOwner(entry: Element, layout: CompiledLayout): Element | null {
  const around = entry.parentElement ?? hostOf(entry);
  return around && layout.tree.closest(around, layout.owner);
}

/** The whole post, with what it quotes. */
export function readPost(entry: Element, layout: CompiledLayout, site: Site, scene: Scene): Post | undefined {
  const reading = readEntry(entry, layout, scene, true);
  if (!reading) return undefined;
  const { readers } = entryKind(entry, layout);
  const own = belongsTo(entry, layout);
  const { tree } = layout;
  const field = (of: readonly Reader[] | undefined) =>
    readField(entry, of, { location: scene.location, tree, own });
  const permalink = field(readers.permalink);
  const author = readAuthor(entry, layout, scene);
  const quoted =
    layout.quoted && [...tree.all(entry, layout.quoted.select)].find((e) => outerOwner(e, layout) === entry);
  const quotedPost = quoted && readPost(quoted, layout, site, scene);
  return {
    site: site.id,
    id: reading.id,
    ...(permalink && { permalink: URL.parse(permalink, scene.location.href)?.href ?? permalink }),
    ...(author && { author }),
    links: reading.links.map(({ link }) => link),
    ...(quotedPost && { quoted: quotedPost }),
  };
}

/** The element after which an entry's card stands; undefined means: at the entry's end. */
export function cardAnchor(entry: Element, layout: CompiledLayout): Element | undefined {
  const own = belongsTo(entry, layout);
  for (const select of entryKind(entry, layout).readers.card.after) {
    if (select === ':scope') return entry;
    const first = layout.tree.first(entry, select);
    if (!first) continue;
    if (own(first)) return first;
    for (const element of layout.tree.all(entry, select)) if (own(element)) return element;
  }
  return undefined;
}
