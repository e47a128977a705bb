import type { Offer } from './offer.ts';
import type { PostRef } from './post.ts';
import type { ProductRef } from './product.ts';

/** One line of the wishlist. */
export interface SavedItem {
  /** 128 random bits, made at save: never derived from the URL, so that a database dump tells nothing. */
  readonly id: string;
  readonly product: ProductRef;
  /** What Buy opens: the link exactly as it was posted. */
  readonly posted: string;
  readonly title: string;
  /** A data: URL. */
  readonly image?: string;
  /** Where it was seen first. */
  readonly post?: PostRef;
  /** Epoch milliseconds. */
  readonly savedAt: number;
  /** What the shop said when it was saved. */
  readonly offer?: Offer;
  /** The user's own words. */
  readonly note?: string;
  readonly tags?: readonly string[];
  /** The id of the collection that it is in. */
  readonly list?: string;
  /** Where the user has put it among the others (utils/catalogue/position.ts); absent where it was never moved. */
  readonly position?: string;
  /** Where else it was seen, oldest first. */
  readonly posts?: readonly PostRef[];
}
