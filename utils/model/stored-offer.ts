import type { Offer, OfferSource, Price } from './offer.ts';
import type { UnknownReason } from './product-view.ts';

/** A reading that the shopper has called wrong. */
export interface Refusal {
  readonly prices: readonly Price[];
  readonly source: OfferSource;
  readonly isGuess?: true;
}

/** How many of them are remembered of a product; the oldest is forgotten. */
export const MAX_REFUSALS = 8;

/** What the last reading of a product's page gave: an offer, or the reason why there is none. */
export interface StoredOffer {
  /** offerKey(): one a variant. */
  readonly key: string;
  readonly title?: string;
  /** The product's plain page, its canonical address. */
  readonly url?: string;
  /** What it is the same item by in other shops: itemMarks(). */
  readonly marks?: readonly string[];
  /** A data: URL of a small picture. */
  readonly image?: string;
  readonly offer?: Offer;
  /** The last prices that were believed, where `offer` has none: what the next are measured by. */
  readonly lastPrices?: readonly Price[];
  /** A reading too far from `offer` to be believed: one from elsewhere, or the shopper's word, puts it in its place. */
  readonly unconfirmed?: Offer;
  /** What the shopper has called wrong, oldest first: not asked again when it is read the same way. */
  readonly refused?: readonly Refusal[];
  readonly reason?: UnknownReason;
  /** What the shop calls the state of the address that was read (RFC 9110 §8.8.3). */
  readonly etag?: { readonly url: string; readonly value: string };
  /** Epoch milliseconds of the reading. */
  readonly checkedAt: number;
}
