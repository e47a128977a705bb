import type { Author } from './post.ts';

/** An author whose posts get no cards, with the site they write on and the name to list them by. */
export interface MutedAuthor extends Author {
  readonly site: string;
}

export interface MutedProduct {
  readonly key: string;
  /** To list it by. */
  readonly title: string;
}

/** What the reader does not want to see. It follows a person: nothing in it is of one machine. */
export interface Quiet {
  /** Sites without cards: the site's id, or the host of a page the reader turned cards on for. */
  readonly sitesOff: readonly string[];
  /** Shops without cards, by id or host. Muting a shop and switching it off are one thing. */
  readonly shopsOff: readonly string[];
  readonly muted: {
    readonly authors: readonly MutedAuthor[];
    readonly products: readonly MutedProduct[];
  };
  /** Cards are one line until the reader asks for more. */
  readonly collapsePromos: boolean;
}

/** One thing that is muted. */
export type Muted =
  | { readonly kind: 'site' | 'shop'; readonly id: string }
  | ({ readonly kind: 'author' } & MutedAuthor)
  | ({ readonly kind: 'product' } & MutedProduct);

/** One thing that can be muted, as a page names it. */
export interface Mute {
  readonly kind: 'author' | 'shop' | 'product' | 'site';
  /** An author's id on the page's site; nothing for the site itself; for all else the key of the product met. */
  readonly id: string;
  /** The author's, for people. */
  readonly name: string;
}

/** As many of one kind as can be muted: what is more is refused, so that nothing is unmuted silently. */
export const MOST_MUTED = 1000;

export const NOTHING_QUIET: Quiet = {
  sitesOff: [],
  shopsOff: [],
  muted: { authors: [], products: [] },
  collapsePromos: false,
};

/**
 * What of it concerns a page of `site`, as a page looks it up: "site:", "shop:" and a ProductRef's merchant, "author:"
 * and an id on this site, "product:" and a key. `merchantsOf` says by what merchants the products of a shop go.
 */
export function mutedAt(
  { sitesOff, shopsOff, muted }: Quiet,
  site: string,
  merchantsOf: (shop: string) => readonly string[],
): string[] {
  return [
    ...(sitesOff.includes(site) ? ['site:'] : []),
    ...shopsOff.flatMap(merchantsOf).map((merchant) => `shop:${merchant}`),
    ...muted.authors.filter((author) => author.site === site).map(({ id }) => `author:${id}`),
    ...muted.products.map(({ key }) => `product:${key}`),
  ];
}

/** With something muted, or not any more; undefined when there is no room for more of its kind. */
export function withMuted(quiet: Quiet, one: Muted, on: boolean): Quiet | undefined {
  const { authors, products } = quiet.muted;
  const changed = {
    ...quiet,
    sitesOff: put(quiet.sitesOff, one.kind === 'site' && one.id, on),
    shopsOff: put(quiet.shopsOff, one.kind === 'shop' && one.id, on),
    muted: {
      authors: put(authors, one.kind === 'author' && { site: one.site, id: one.id, name: one.name }, on),
      products: put(products, one.kind === 'product' && { key: one.key, title: one.title }, on),
    },
  };
  const lists = [changed.sitesOff, changed.shopsOff, changed.muted.authors, changed.muted.products];
  return lists.some(({ length }) => length > MOST_MUTED) ? undefined : changed;
}

function put<T extends string | MutedAuthor | MutedProduct>(
  list: readonly T[],
  one: T | false,
  on: boolean,
): readonly T[] {
  if (one === false) return list;
  const others = list.filter((other) => identity(other) !== identity(one));
  return on ? [...others, one] : others;
}

/** What makes two of them the same, whatever they are called. */
function identity(one: string | MutedAuthor | MutedProduct): string {
  if (typeof one === 'string') return one;
  return 'key' in one ? one.key : `${one.site} ${one.id}`;
}
