/**
 * What a social site is: a value, not a program. No functions stand in a site file; schema.ts says what may.
 *
 * Every field that is read from a page has ordered alternatives, stable ones first: data attributes, ids, roles,
 * structure; never a hashed class. The first alternative that yields something wins.
 */

/** Where a reader looks, from the entry it reads for. */
interface Place {
  /** Looked up inside; without it the element itself is read. */
  readonly select?: string;
  /** In the nearest element around the entry that matches, instead of in the entry. */
  readonly up?: string;
  /**
   * Instead of in the entry: in the element right after it (a table's second row), or in the nearest of the twenty
   * before it that yields something (a chat that shows a name only once).
   */
  readonly beside?: 'next' | 'before';
}

/** What the whole value must be made of; a value that is not counts as not there. `word`: letters, digits, "_", "-". */
export type Shape = 'digits' | 'hex' | 'word';

/** How a value is cut out of a text, in this order. */
export interface Cut {
  /** Only what follows this mark: "feedItem-by-alice" after "-by-". Nothing where the mark is not. */
  readonly after?: string;
  /** Only what stands before the first of these characters. */
  readonly before?: string;
  readonly is?: Shape;
}

/** What is read of a URL: one part of its path, or query parameters, all of which must be there, joined with "/". */
export interface OfUrl {
  /** See path-pattern.ts. */
  readonly pattern: string;
  readonly part?: string;
  readonly params?: readonly string[];
  readonly is?: Shape;
}

/** Where a piece of text stands. */
export type Reader =
  | ({ readonly read: 'text' } & Place & Cut)
  | ({ readonly read: 'attribute'; readonly name: string } & Place & Cut)
  /** A link; `name` is the attribute that holds the URL, href unless said. */
  | ({ readonly read: 'url'; readonly name?: string } & Place & OfUrl)
  /** The page's address. */
  | ({ readonly read: 'location' } & OfUrl)
  /** A digest of the element's text, for layouts whose posts carry no id at all. */
  | ({ readonly read: 'digest' } & Place);

/** Links of a post: which elements, and where each says its destination. */
export interface LinkReader {
  readonly select: string;
  /**
   * - `href`: the link itself.
   * - `text`: the visible text carries the destination that the href's short link hides (X). A text cut with an
   *   ellipsis is believed only where what is cut off can't change the product.
   */
  readonly destination: 'href' | 'text';
}

/** How one entry is read: a post, or the post it quotes. */
export interface PostReaders {
  readonly id: readonly Reader[];
  readonly permalink?: readonly Reader[];
  readonly author: { readonly id: readonly Reader[]; readonly name: readonly Reader[] };
  readonly links: readonly LinkReader[];
  /** The card stands after the first of these that is found; at the end of the entry if none is. */
  readonly card: { readonly after: readonly string[] };
}

/** One build of a site's markup: desktop, H5, search. */
export interface Layout extends PostReaders {
  readonly name: string;
  /** Hosts on which this build is met; every host of the site unless said. */
  readonly hosts?: readonly string[];
  readonly post: readonly string[];
  /** Entries that match one of these, or stand inside one, are no posts: parked rows, decoys. */
  readonly not?: readonly string[];
  /** A repost is a post that quotes one: `within` is the quoted post's element. */
  readonly quoted?: PostReaders & { readonly within: readonly string[] };
  /** Attributes besides href whose change means that an element shows another post now. */
  readonly watch?: readonly string[];
}

export interface Site {
  readonly id: string;
  readonly name: { readonly en: string; readonly 'zh-CN': string };
  /** WebExtension match patterns. */
  readonly matches: readonly string[];
  readonly layouts: readonly Layout[];
}

/** What we know a site from. Apart from the Site, so that it never weighs on a page. */
export interface Evidence {
  /** How sure we are that the file still fits the site, 0 to 1. */
  readonly confidence: number;
  /** What was seen, and when. */
  readonly sources: readonly string[];
}

/** Gives a site file its type. */
export function defineSite(site: Site): Site {
  return site;
}
