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

/**
 * What is read of a URL: one part of its path; or query parameters, all of which must be there, joined with "/"; or the
 * whole path when neither is named.
 */
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
  /**
   * The attribute that holds the URL, on any element, for links that are no anchors; href of an anchor unless said. A
   * path on the site's own host is looked at only where "href" is said: its redirector, or pages of its own shop.
   */
  readonly name?: string;
}

/**
 * Goods that are no link: the page gives a shop's name and an id, or only a title. `urls` has, by what `kind` reads, the
 * address with ":id" in it; "*" stands for any kind or none. Only what is verified stands there: a kind that does not
 * gives no product. The address is identified as any link, so an id that can't be one gives none either.
 */
export interface GoodsReader {
  readonly select: string;
  readonly kind?: readonly Reader[];
  readonly id?: readonly Reader[];
  readonly urls?: Readonly<Record<string, string>>;
  /** What the page calls it, for goods that have no address at all. */
  readonly title?: readonly Reader[];
}

export interface CardPlace {
  /**
   * The card stands after the first of these that is found; at the end of the entry if none is. ":scope" is the entry
   * itself: the card then stands behind it, outside.
   */
  readonly after: readonly string[];
}

/** How one entry is read: a post, or the post it quotes. */
export interface PostReaders {
  readonly id: readonly Reader[];
  readonly permalink?: readonly Reader[];
  readonly author: { readonly id: readonly Reader[]; readonly name: readonly Reader[] };
  readonly links: readonly LinkReader[];
  readonly goods?: readonly GoodsReader[];
  /** The post's own words, where codes to copy into a shop's app may stand. */
  readonly words?: readonly string[];
  readonly card: CardPlace;
}

/** Words that stand in a place of their own, beside the entry's text. */
export interface Saying {
  /** The element around the entry in which to look; the entry itself unless said. */
  readonly up?: string;
  readonly select: string;
  /** Any of these words, as the page writes them. */
  readonly says: readonly string[];
}

/** One build of a site's markup: desktop, H5, search. */
export interface Layout extends PostReaders {
  readonly name: string;
  /** Hosts on which this build is met; every host of the site unless said. */
  readonly hosts?: readonly string[];
  /** Paths on which this build is met (path-pattern.ts); every path unless said. */
  readonly paths?: readonly string[];
  readonly post: readonly string[];
  /** Entries that match one of these, or stand inside one, are no posts: parked rows, decoys. */
  readonly not?: readonly string[];
  /** Entries that are none because of what is said of them: what someone only liked. Kept to where no mark tells it. */
  readonly unless?: readonly Saying[];
  /** A repost is a post that quotes one: `within` is the quoted post's element. */
  readonly quoted?: PostReaders & { readonly within: readonly string[] };
  /** Attributes besides href whose change means that an element shows another post now. */
  readonly watch?: readonly string[];
  /**
   * Elements whose open shadow roots are looked into, nested ones too. Each selector of the layout is matched within
   * one tree: the page's, or one root's.
   */
  readonly roots?: readonly string[];
  readonly followers?: FollowersReader;
  readonly player?: PlayerReader;
}

/** A profile page: on which paths, whose it is, and the text that holds the number. Readers look in the whole page. */
export interface FollowersReader {
  readonly at: readonly string[];
  readonly id: readonly Reader[];
  /** Exact numbers first. */
  readonly count: readonly Reader[];
  /** What they say of themselves: nobody else's words may stand in there. */
  readonly bio?: readonly string[];
}

/** A video or a live room, with goods that the page lists beside it. Links and goods are looked up in the whole page. */
export interface PlayerReader {
  readonly at: readonly string[];
  readonly select: readonly string[];
  /** Which video, or which room. */
  readonly id: readonly Reader[];
  readonly links: readonly LinkReader[];
  readonly goods?: readonly GoodsReader[];
  /** A rail of goods stands after the first of these that is found: never over the player. */
  readonly rail: readonly string[];
}

/**
 * How a site's ids of posts tell when they were made: a number that counts time from some moment on, with other bits below.
 * A page carries none of it: the background reads the id.
 */
export interface Clock {
  /**
   * How the number is written: in plain digits, or in those of the site's own (`tid`: Bluesky; `shortcode`: Instagram;
   * `mblogid`: Weibo, where a plain number of sixteen digits means the same).
   */
  readonly digits: 'decimal' | 'hex' | 'base36' | 'tid' | 'shortcode' | 'mblogid';
  /** Only so many digits count, from the left; all of them unless said. */
  readonly head?: number;
  /** Bits below those that count time. */
  readonly shift: number;
  /** Milliseconds of one count. */
  readonly tick: number;
  /** When the count began: epoch milliseconds. */
  readonly since: number;
}

export interface Site {
  readonly id: string;
  readonly name: { readonly en: string; readonly 'zh-CN': string };
  /** WebExtension match patterns; none for a site that has no host of its own. */
  readonly matches: readonly string[];
  /** A page on a host nobody named is this site if one of these selectors matches in it (recognise.ts). */
  readonly recognise?: readonly string[];
  /** Match patterns, on the site's own hosts, under which the script runs in frames too. */
  readonly frames?: readonly string[];
  /** Where ids tell the time; a `<time datetime>` in a post is believed before it. */
  readonly clock?: Clock;
  readonly layouts: readonly Layout[];
}

/** What we know a site from. Apart from the Site, so that it never weighs on a page. */
export interface Evidence {
  /** How sure we are that the file still fits the site, 0 to 1. */
  readonly confidence: number;
  /** What was seen, and when. */
  readonly sources: readonly string[];
  /**
   * What is known of single fields, by "<layout>.<field>": seen in a captured page, found in current public code, or
   * neither. The rest is as sure as the whole.
   */
  readonly fields?: Readonly<Record<string, 'verified' | 'sourced' | 'remembered'>>;
}

/** Gives a site file its type. */
export function defineSite(site: Site): Site {
  return site;
}
