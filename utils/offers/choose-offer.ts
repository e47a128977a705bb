import { type Availability, isGone, leadingPrice, type PageOffer } from '../model/offer.ts';

/**
 * The one offer to show of a page's: the posted variant's; else, when the variants' prices differ, the lowest
 * as a "from" price. One without a price, but with a stock, only where none has a price.
 */
export function chooseOffer(offers: readonly PageOffer[], variant?: string): PageOffer | undefined {
  const priced = offers.filter((offer) => offer.prices.length > 0);
  const [first] = priced;
  if (!first)
    return offers[0] && { prices: [], availability: bestOf(offers.map((offer) => offer.availability)) };
  const posted = priced.find((offer) => variant !== undefined && isVariant(offer.variant, variant));
  if (posted) return posted;
  return priced.length === 1 ? first : (lowest(priced) ?? first);
}

/** Whether the shop's id of a variant is the posted one, which stands alone or as parameters: "123", "skuId=123". */
export function isVariant(id: string | undefined, posted: string): boolean {
  return id === posted || posted.split(/[&;,]/).some((part) => part.slice(part.indexOf('=') + 1) === id);
}

/** The lowest of variants that are priced alike; undefined where their leading prices are of several kinds or currencies. */
function lowest(offers: readonly PageOffer[]): PageOffer | undefined {
  const leading = offers.flatMap((offer) => leadingPrice(offer.prices) ?? []);
  const [price] = leading.toSorted((a, b) => a.amount.minor - b.amount.minor);
  if (!price) return undefined;
  const { currency } = price.amount;
  if (leading.some(({ kind, amount }) => kind !== price.kind || amount.currency !== currency))
    return undefined;
  const isOnePrice = leading.every(({ amount }) => amount.minor === price.amount.minor);
  const { seller } = offers[0] ?? {};
  return {
    // One price for all variants is that price, with what it is struck from.
    prices: isOnePrice ? (offers[0]?.prices ?? []) : [{ kind: 'from', amount: price.amount }],
    availability: bestOf(offers.map((offer) => offer.availability)),
    ...(seller !== undefined && { seller }),
  };
}

/** A product can be had as long as one of its variants can. */
function bestOf(all: readonly Availability[]): Availability {
  return (
    all.find((one) => one === 'InStock') ??
    all.find((one) => one !== 'unknown' && !isGone(one)) ??
    all.find((one) => one === 'unknown') ??
    all[0] ??
    'unknown'
  );
}
