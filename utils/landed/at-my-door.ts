import { cbecQuota, dayInChina, type MarkedOrder } from '../model/cbec-quota.ts';
import { type DeliveryPromise, promiseFor } from '../model/delivery.ts';
import type { Category, LandedTotal } from '../model/landed.ts';
import type { Price } from '../model/offer.ts';
import type { RateTable } from '../model/rates.ts';
import type { Shopper } from '../model/shopper.ts';
import { cbecLimits } from './cbec-limits.ts';
import { landedTotal } from './landed-total.ts';
import { originOf } from './shop-origins.ts';

/** An offer somebody looks at, and who. */
export interface AtMyDoor {
  readonly price: Price;
  /** The domain of the product's shop, as in its ProductRef. */
  readonly shop: string;
  /** The country of the shop's market, ISO 3166; undefined where its address does not say. */
  readonly sellsIn: string | undefined;
  readonly promises?: readonly DeliveryPromise[];
  readonly category?: Category | undefined;
  readonly shopper: Shopper;
  /** Epoch milliseconds. */
  readonly now: number;
  /** Newest first. */
  readonly rates: readonly RateTable[];
  /** Orders marked as China's cross-border e-commerce. */
  readonly orders?: readonly MarkedOrder[];
}

/**
 * What an offer costs at the shopper's door. Undefined where that says no more than the price: nobody knows where the
 * shopper lives, or shop and shopper are at home in the same country and money and shipping is not known.
 */
export function atMyDoor(offer: AtMyDoor): LandedTotal | undefined {
  const { price, shop, sellsIn, promises = [], category, shopper, now, rates, orders = [] } = offer;
  const { country: to, currency } = shopper;
  if (to === undefined) return undefined;
  const { from, by } = originOf(shop, sellsIn);
  const shipping = promiseFor(promises, to)?.price;
  const isAtHome =
    from === to && by === undefined && (currency ?? price.amount.currency) === price.amount.currency;
  if (isAtHome && !shipping) return undefined;
  const on = to === 'CN' ? dayInChina(now) : new Date(now).toISOString().slice(0, 10);
  const limits = to === 'CN' ? cbecLimits(on) : undefined;
  return landedTotal({
    goods: price.amount,
    goodsFrom: price.kind === 'from',
    shipping,
    from,
    fromSupposed: true,
    to,
    by: to === 'CN' ? by : undefined,
    category,
    on,
    currency,
    rates,
    spent: limits && cbecQuota(orders, on, limits).spent,
  });
}
