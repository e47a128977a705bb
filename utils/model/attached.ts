import type { Link, ProductRef } from './product.ts';

/** A post in a page, as the background is told of it: whether its author has attached products nobody in a page knows. */
export interface PostSeen {
  /** The site's id of the post. */
  readonly post: string;
  /** The site's own id or handle of its author, without "@". */
  readonly author: string;
  /** What the page calls them. */
  readonly name?: string;
  /** What its own words show of whose key is whose: "feedcart-" and 24 hexadecimal digits. */
  readonly code?: string;
  /** On its author's profile: the codes that their bio shows, of whichever of their names; none where it shows none. */
  readonly bio?: readonly string[];
  /** It has stood in the window: only such posts are asked about where nobody can say who is a creator. */
  readonly onScreen?: boolean;
}

/** A product that an author has attached to a post: the same as one that the post links to. */
export interface AttachedProduct extends Link {
  readonly product: ProductRef;
  /** offerKey(). */
  readonly key: string;
}

/** What stands under one post. */
export interface AttachedPost extends PostSeen {
  /** In the author's order; none where what was attached is there no more. */
  readonly items: readonly AttachedProduct[];
}

export interface AttachedAnswer {
  /** Of the posts that were asked for, those that have something; all others have nothing. */
  readonly posts: readonly AttachedPost[];
  /** After so many milliseconds something else may hold of posts that have something. */
  readonly again: number;
  /** Nobody could say who is a creator: posts that were not on screen may be asked for again once they are. */
  readonly onlySeen?: true;
}
