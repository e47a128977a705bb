import { atMyDoor } from '../../utils/landed/index.ts';
import { merchantFor } from '../../utils/merchants/index.ts';
import type { MarkedOrder } from '../../utils/model/cbec-quota.ts';
import { promiseFor } from '../../utils/model/delivery.ts';
import { leadingPrice, type Offer } from '../../utils/model/offer.ts';
import type { ProductRef } from '../../utils/model/product.ts';
import type { ProductView } from '../../utils/model/product-view.ts';
import type { RateTable } from '../../utils/model/rates.ts';
import type { Shopper } from '../../utils/model/shopper.ts';

/** Whose door it is, and what is counted with. */
export interface Door {
  readonly shopper: Shopper;
  readonly orders: readonly MarkedOrder[];
  /** Newest first. */
  readonly rates: readonly RateTable[];
}

/** What an offer costs at the door and when it is there; nothing for what is only a post's word. `now`: epoch milliseconds. */
export function doorOf(
  { merchant }: Pick<ProductRef, 'merchant'>,
  offer: Offer | undefined,
  { shopper, orders, rates }: Door,
  now: number,
): Pick<ProductView, 'landed' | 'arrivesIn'> {
  const price = offer && leadingPrice(offer.prices);
  if (!price || offer.source === 'post') return {};
  const { delivery: promises = [] } = offer;
  const arrivesIn = promiseFor(promises, shopper.country)?.days;
  const sellsIn = merchantFor({ merchant })?.domains[merchant]?.country;
  const landed =
    shopper.country === undefined
      ? 'unset'
      : atMyDoor({ price, shop: merchant, sellsIn, promises, shopper, orders, rates, now });
  return { ...(landed && { landed }), ...(arrivesIn && { arrivesIn }) };
}
