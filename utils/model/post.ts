import type { Link } from './product.ts';

export interface Author {
  /** The site's own id or handle, without "@". */
  readonly id: string;
  readonly name: string;
}

/** One entry of a timeline. */
export interface Post {
  /** The Site's id: "weibo", "bluesky". */
  readonly site: string;
  /** The site's id of the post. */
  readonly id: string;
  readonly permalink?: string;
  readonly author?: Author;
  /** Links in the post's own words and cards, in document order; a quoted post's links are its own. */
  readonly links: readonly Link[];
  /** A repost is a post that quotes one. */
  readonly quoted?: Post;
}

/** A post can carry at most nine products, as on Weibo in 2015. */
export const MAX_PRODUCTS = 9;

/** Where a product was seen: kept with what the user saves. */
export interface PostRef {
  readonly site: string;
  readonly id: string;
  readonly permalink?: string;
  readonly author?: Author;
}
