import { readPath } from '../sites/path-pattern.ts';
import type { GoodsReader, Layout, LinkReader, PostReaders, Saying, Site } from '../sites/site.ts';
import { FLAT, type Tree, treeWithRoots } from './tree.ts';

/** What is read of links, with its selectors joined once. */
export interface LinkPlaces {
  readonly links: readonly LinkReader[];
  readonly goods: readonly GoodsReader[];
  /** Matches every link and good that is read. */
  readonly select: string;
  /** Matches what is no plain anchor: goods, and links whose URL is in another attribute. Most layouts have none. */
  readonly others: string;
}

/** A kind of entry with its selectors joined once, so that nothing is concatenated while a page scrolls. */
interface Entry {
  readonly readers: PostReaders;
  /** Matches the entry's element. */
  readonly select: string;
  readonly places: LinkPlaces;
}

/** A layout made ready for a page. */
export interface CompiledLayout {
  readonly post: Entry;
  readonly quoted?: Entry;
  /** Matches whatever owns links: posts and quoted posts. A link belongs to the nearest one around it. */
  readonly owner: string;
  /** Entries inside one of these, or that are one, are no posts. */
  readonly not: string | undefined;
  readonly unless: readonly Saying[];
  /** Attributes besides href whose change means something. */
  readonly watch: readonly string[];
  /** Attributes of an entry's own element that hold its id: a list that reuses elements may change nothing else. */
  readonly ids: readonly string[];
  /** Matches links and goods that are no plain anchors; empty on most sites. */
  readonly others: string;
  readonly paths: readonly string[] | undefined;
  /** The same for all layouts of a page. */
  readonly tree: Tree;
}

const join = (selectors: readonly string[]) => selectors.join(', ');
/** The same of those that are not empty. */
export const joinGiven = (selectors: readonly string[]) => join(selectors.filter(Boolean));
const selectsOf = (readers: readonly { readonly select: string }[]) => readers.map(({ select }) => select);

/** Joins the selectors of link and goods readers. */
export function placesOf({ links, goods = [] }: Pick<PostReaders, 'links' | 'goods'>): LinkPlaces {
  const others = [...links.filter(({ name }) => name), ...goods.filter(({ urls }) => urls)];
  return {
    links,
    goods,
    select: join([...selectsOf(links), ...selectsOf(goods.filter(({ urls }) => urls))]),
    others: join(selectsOf(others)),
  };
}

/** The attributes that say where a link or a good that is no anchor leads. */
function attributesOf({ links, goods }: LinkPlaces): string[] {
  const readers = goods.flatMap(({ id = [], kind = [] }) => [...id, ...kind]);
  const names = [...links, ...readers.filter(({ read }) => read === 'attribute')];
  return names.flatMap((one) => ('name' in one && one.name ? one.name : []));
}

function compile(layout: Layout, tree: Tree): CompiledLayout {
  const entryOf = (readers: PostReaders, selectors: readonly string[]): Entry => ({
    readers,
    select: join(selectors),
    places: placesOf(readers),
  });
  const post = entryOf(layout, layout.post);
  const quoted = layout.quoted && entryOf(layout.quoted, layout.quoted.within);
  const entries = quoted ? [post, quoted] : [post];
  return {
    post,
    ...(quoted && { quoted }),
    owner: join(entries.map(({ select }) => select)),
    not: layout.not && join(layout.not),
    unless: layout.unless ?? [],
    watch: [...(layout.watch ?? []), ...entries.flatMap(({ places }) => attributesOf(places))],
    ids: entries.flatMap(({ readers }) =>
      readers.id.flatMap((id) =>
        id.read === 'attribute' && !id.select && !id.up && !id.beside ? id.name : [],
      ),
    ),
    others: joinGiven(entries.map(({ places }) => places.others)),
    paths: layout.paths,
    tree,
  };
}

/** The layouts of a site that can be met on a host. */
export function layoutsOn(site: Site, host: string): CompiledLayout[] {
  const layouts = site.layouts.filter(({ hosts }) => !hosts || hosts.includes(host));
  const roots = layouts.flatMap((layout) => layout.roots ?? []);
  const tree = roots.length > 0 ? treeWithRoots(join(roots)) : FLAT;
  return layouts.map((layout) => compile(layout, tree));
}

/** Whether a layout can be met on a page: its build may stand on some paths only. */
export function isMetAt({ paths }: CompiledLayout, location: URL | Location): boolean {
  return !paths || paths.some((pattern) => readPath(pattern, location.pathname) !== undefined);
}
