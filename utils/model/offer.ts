import type { DeliveryPromise } from './delivery.ts';
import type { Money } from './money.ts';

/** Kinds of price. Kinds are never compared with each other: a coupon price is no drop of a list price. */
export type PriceKind = 'list' | 'sale' | 'coupon' | 'group' | 'member' | 'from';

export interface Price {
  readonly kind: PriceKind;
  readonly amount: Money;
  /** How many buyers a group price (拼单) needs. */
  readonly groupSize?: number;
}

/** schema.org ItemAvailability, and `unknown` where the shop does not say. */
export type Availability =
  | 'InStock'
  | 'LimitedAvailability'
  | 'PreOrder'
  | 'BackOrder'
  | 'OutOfStock'
  | 'SoldOut'
  | 'Discontinued'
  | 'unknown';

/** What a product page says; nothing in it knows when or how the page was read. */
export interface PageOffer {
  readonly prices: readonly Price[];
  readonly availability: Availability;
  /** schema.org inventoryLevel: how many are left. */
  readonly inventoryLevel?: number;
  readonly seller?: string;
  /** The currency is only the likeliest: a sign that several share, and nothing else says which. */
  readonly isGuess?: true;
  /** The shop's own id of the variant this offer is for. */
  readonly variant?: string;
}

/**
 * Where an offer was read: the product's page or the shop's public data, asked by us; the page that the shopper opened;
 * the words of a post, which are its author's and not the shop's.
 */
export type OfferSource = 'fetch' | 'json' | 'visit' | 'post';

/** What a shop says of a product at a moment. */
export interface Offer extends PageOffer {
  /** Epoch milliseconds. */
  readonly observedAt: number;
  readonly source: OfferSource;
  /** When it arrives and what shipping costs, by country where the shop says so. */
  readonly delivery?: readonly DeliveryPromise[];
}

/** A page read as one product. */
export interface ProductPage {
  readonly title: string;
  /** Absolute http(s) URL. */
  readonly image?: string;
  readonly brand?: string;
  readonly sku?: string;
  readonly gtin?: string;
  /** The maker's number of it. */
  readonly mpn?: string;
  /** schema.org's shippingDetails as the page has them, as JSON; read by deliveryOf(). */
  readonly shipping?: string;
  /** The line beside its heading that promises arrival, as it stands there; read by deliveryOf(). */
  readonly arrives?: string;
  readonly rating?: { readonly value: number; readonly count?: number };
  readonly offers: readonly PageOffer[];
}

const LOUDNESS: readonly PriceKind[] = ['coupon', 'sale', 'group', 'member', 'from', 'list'];

/** The one price a card shows loud: what a buyer alone would pay now comes before conditions, list last. */
export function leadingPrice(prices: readonly Price[]): Price | undefined {
  return prices.toSorted((a, b) => LOUDNESS.indexOf(a.kind) - LOUDNESS.indexOf(b.kind))[0];
}

/** True when nobody can buy it now. */
export function isGone(availability: Availability): boolean {
  return availability === 'OutOfStock' || availability === 'SoldOut' || availability === 'Discontinued';
}
