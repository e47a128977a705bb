import type { Offer } from '../utils/model/offer.ts';
import { buyUrl } from '../utils/model/product.ts';
import type { UnknownReason } from '../utils/model/product-view.ts';

/** One line of the wishlist as the popup shows it; all text in it is untrusted. */
export interface Wish {
  readonly id: string;
  readonly title: string;
  /** The shop's name, or its host. */
  readonly shop: string;
  /** A data: URL. */
  readonly image?: string;
  /** The link exactly as posted; undefined when it is not one we may open. */
  readonly href?: string;
  /** The last reading, else what the shop said when it was saved. */
  readonly offer?: Offer;
  /** True when `offer` is from the moment of saving and nothing newer is known. */
  readonly whenSaved: boolean;
  /** Why there is no price. */
  readonly reason?: UnknownReason;
  /** Change of its price since it was saved, in tenths of a percent. */
  readonly change?: number;
  /** True when it has never been seen cheaper, and once dearer. */
  readonly isLowest?: true;
  /** Epoch milliseconds. */
  readonly savedAt: number;
  /** What it costs at the shopper's door, in a line: where the list is in that order. */
  readonly atDoor?: string;
  readonly note?: string;
  readonly tags?: readonly string[];
  /** The id of its collection. */
  readonly list?: string;
  /** The posts that led to it, the first one first. */
  readonly posts?: readonly Sighting[];
}

/** A post that a wish was seen in; all text in it is untrusted. */
export interface Sighting {
  /** The site's name. */
  readonly site: string;
  readonly author?: string;
  /** The post's own page; undefined where it is not one we may open. */
  readonly href?: string;
}

/** What a wish opens, if that may be opened: a web address without a name or password in it. */
export function openable(posted: string): string | undefined {
  const address = buyUrl(posted);
  const url = address ? URL.parse(address) : undefined;
  return url && !url.username && !url.password ? address : undefined;
}
