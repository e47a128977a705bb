import type { Availability, Offer, OfferSource, Price, PriceKind } from './offer.ts';

/** What one unit of a price's currency was worth on the day it was read. */
export interface DayRate {
  /** ISO 4217. */
  readonly to: string;
  /** Units of `to` for one unit of the price's currency. */
  readonly value: number;
  /** The day the rate is of, "2026-11-22". */
  readonly on: string;
}

/** One price of one product, or its stock alone, as it was from one moment to the last that it was seen unchanged. */
export interface Observation {
  /** productKey(). */
  readonly key: string;
  /** The variant it is of, in the shop's words; absent for the product as a whole. */
  readonly variant?: string;
  /** Absent where the page told a stock and no price. */
  readonly price?: Price;
  readonly availability: Availability;
  readonly inventoryLevel?: number;
  readonly source: OfferSource;
  /** When it was read first, and last; epoch milliseconds. */
  readonly at: number;
  readonly lastSeen: number;
  readonly rate?: DayRate;
}

/** What may be compared with one another: one product, variant, price kind and currency. */
export interface SeriesId {
  readonly key: string;
  readonly variant?: string | undefined;
  readonly kind?: PriceKind | undefined;
  readonly currency?: string | undefined;
}

/** A series as text. A line break stands in no key, kind or currency, and a variant comes last. */
export function seriesName({ key, variant, kind, currency }: SeriesId): string {
  return [key, kind ?? '', currency ?? '', variant ?? ''].join('\n');
}

/** The series that an observation is of. */
export function seriesOf({ key, variant, price }: Pick<Observation, 'key' | 'variant' | 'price'>): string {
  return seriesName({ key, variant, kind: price?.kind, currency: price?.amount.currency });
}

/** What there is to keep of an accepted offer: each of its prices, or its stock where it has none; with the day's rate of its money. */
export function observationsOf(
  { key, variant }: Pick<Observation, 'key' | 'variant'>,
  { prices, availability, inventoryLevel, source, observedAt }: Offer,
  rateOf?: (currency: string) => DayRate | undefined,
): Observation[] {
  const seen = {
    key,
    ...(variant !== undefined && { variant }),
    availability,
    ...(inventoryLevel !== undefined && { inventoryLevel }),
    source,
    at: observedAt,
    lastSeen: observedAt,
  };
  // A page may write one kind twice: the first is what it shows.
  const first = prices.filter(
    (price, index) => prices.findIndex((other) => isAlike(price, other)) === index && price.amount.minor > 0,
  );
  if (first.length > 0)
    return first.map((price) => {
      const rate = rateOf?.(price.amount.currency);
      return { ...seen, price, ...(rate && { rate }) };
    });
  return availability === 'unknown' ? [] : [seen];
}

function isAlike(one: Price, other: Price): boolean {
  return one.kind === other.kind && one.amount.currency === other.amount.currency;
}
