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
}

/** What a wish opens, if that may be opened: a web address without a name or password in it. */
export function openable(posted: string): string | undefined {
  const address = buyUrl(posted);
  const url = address ? URL.parse(address) : undefined;
  return url && !url.username && !url.password ? address : undefined;
}

/** Those whose title or shop holds every word of the query, in any case; an empty query keeps all. */
export function matching(wishes: readonly Wish[], query: string): readonly Wish[] {
  const words = query.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.length) return wishes;
  return wishes.filter((wish) => {
    const text = `${wish.title} ${wish.shop}`.normalize('NFKC').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
