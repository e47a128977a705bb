import type { Stock } from '../catalogue/index.ts';
import type { DeliveryPromise } from '../model/delivery.ts';
import type { PriceKind } from '../model/offer.ts';
import { isGone, leadingPrice, type Offer, type Price } from '../model/offer.ts';

/** A price as a filter and a sort take it: the leading one of an offer. */
export interface PlainPrice {
  readonly kind: PriceKind;
  readonly currency: string;
  /** Minor units. */
  readonly minor: number;
}

/** What the shop said of a saved product last, kept beside its record: of this device only. */
export interface Latest {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly title?: string;
  readonly price?: PlainPrice;
  readonly stock: Stock;
  /** What it said of delivery, where it said anything. */
  readonly delivery?: readonly DeliveryPromise[];
  /** The first price that was read, where none was known when it was saved. */
  readonly first?: PlainPrice;
  /** True when it has never been seen cheaper, and once dearer. */
  readonly isLowest?: true;
}

/** An offer's leading price; undefined where it has none. */
export function plainPrice(offer: Pick<Offer, 'prices'> | undefined): PlainPrice | undefined {
  const price = leadingPrice(offer?.prices ?? []);
  return price && plain(price);
}

/** The price of that kind and currency among others: only those two are compared. */
export function comparable(prices: readonly Price[], { kind, currency }: PlainPrice): PlainPrice | undefined {
  const price = prices.find((one) => one.kind === kind && one.amount.currency === currency);
  return price && plain(price);
}

/** What can be had, as a filter tells it. */
export function stockIn(offer: Pick<Offer, 'availability' | 'inventoryLevel'> | undefined): Stock {
  if (!offer || offer.availability === 'unknown') return 'unknown';
  if (isGone(offer.availability)) return 'out';
  return offer.availability === 'LimitedAvailability' ? 'low' : 'in';
}

function plain({ kind, amount: { currency, minor } }: Price): PlainPrice {
  return { kind, currency, minor };
}

/** Where the price of a saved product is now, and how it has changed: in tenths of a percent of what it was at saving. */
export function courseOf(
  offer: Offer | undefined,
  latest: Latest | undefined,
): { readonly price?: PlainPrice; readonly change?: number } {
  const isNewer = latest !== undefined && latest.at >= (offer?.observedAt ?? 0);
  const price = (isNewer ? latest.price : undefined) ?? plainPrice(offer);
  if (!price) return {};
  const { first } = latest ?? {};
  const isAlike = first?.kind === price.kind && first.currency === price.currency;
  const base = comparable(offer?.prices ?? [], price) ?? (isAlike ? first : undefined);
  if (!base) return { price };
  return { price, change: Math.round(((price.minor - base.minor) / base.minor) * 1000) };
}
