import type { Money } from '../model/money.ts';
import type { Availability, Price } from '../model/offer.ts';

/** One offer as one source tells it; an amount is text until its currency is known. */
export interface OfferFacts {
  readonly price?: string | Price;
  /** An AggregateOffer's ends. */
  readonly low?: string;
  readonly high?: string;
  readonly list?: string | Money;
  /** ISO 4217, where this very source says it. */
  readonly currency?: string;
  /** The price's currency is only the likeliest of those its sign stands for. */
  readonly isGuess?: true;
  readonly availability?: Availability;
  readonly inventoryLevel?: number;
  readonly seller?: string;
  /** The shop's own id of the variant. */
  readonly variant?: string;
  readonly url?: string;
  /** schema.org's shippingDetails, as JSON. */
  readonly shipping?: string;
}

/** What one source says of one product. Sources are never mixed within an offer. */
export interface ProductFacts {
  readonly source: 'json-ld' | 'mark-up' | 'meta' | 'hint' | 'embedded' | 'visible';
  readonly title?: string;
  readonly url?: string;
  readonly image?: string;
  readonly brand?: string;
  readonly sku?: string;
  readonly gtin?: string;
  readonly mpn?: string;
  readonly rating?: { readonly value: number; readonly count?: number };
  readonly offers: readonly OfferFacts[];
  /** True when the source names a family of variants rather than one thing. */
  readonly isGroup?: boolean;
}

/** Leaves out the properties that are undefined, as exact optional types ask. */
export function defined<T extends object>(facts: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
}
