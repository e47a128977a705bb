import type { atMyDoor } from '../../utils/landed/index.ts';
import { merchantFor } from '../../utils/merchants/index.ts';
import type { MarkedOrder } from '../../utils/model/cbec-quota.ts';
import { currencyOfCountry } from '../../utils/model/country-currency.ts';
import { promiseFor } from '../../utils/model/delivery.ts';
import type { DayRate } from '../../utils/model/observation.ts';
import { leadingPrice, type Offer } from '../../utils/model/offer.ts';
import type { ProductRef } from '../../utils/model/product.ts';
import type { ProductView } from '../../utils/model/product-view.ts';
import { convert, dayRate, type RateTable } from '../../utils/model/rates.ts';
import { merchantOfKey, type SeenElsewhere } from '../../utils/model/seen-elsewhere.ts';
import type { Shopper } from '../../utils/model/shopper.ts';

/** Whose door it is, and what is counted with. */
export interface Door {
  readonly shopper: Shopper;
  readonly orders: readonly MarkedOrder[];
  /** Newest first. */
  readonly rates: readonly RateTable[];
  /** What counts, where a country is chosen. */
  readonly count: typeof atMyDoor | undefined;
}

/** What an offer costs at the door and when it is there; nothing for what is only a post's word. `now`: epoch milliseconds. */
export function doorOf(
  { merchant }: Pick<ProductRef, 'merchant'>,
  offer: Offer | undefined,
  { shopper, orders, rates, count }: Door,
  now: number,
): Pick<ProductView, 'landed' | 'arrivesIn'> {
  const price = offer && leadingPrice(offer.prices);
  if (!price || offer.source === 'post') return {};
  const { delivery: promises = [] } = offer;
  const arrivesIn = promiseFor(promises, shopper.country)?.days;
  const sellsIn = merchantFor({ merchant })?.domains[merchant]?.country;
  const landed =
    !count || shopper.country === undefined
      ? 'unset'
      : count({ price, shop: merchant, sellsIn, promises, shopper, orders, rates, now });
  return { ...(landed && { landed }), ...(arrivesIn && { arrivesIn }) };
}

/** What a currency is worth in the shopper's money on the day; in euros while they have chosen none. */
export function rateAt({ shopper, rates }: Door, currency: string): DayRate | undefined {
  const { country } = shopper;
  const own = shopper.currency ?? (country && currencyOfCountry(country)) ?? 'EUR';
  return dayRate(currency, own, rates);
}

/** A view with what all of its offers cost at the door, and those of other shops by that, the cheapest first. */
export function atThisDoor(
  view: ProductView,
  door: Door,
  now: number,
  nameOf: (product: Pick<ProductRef, 'merchant'>) => string,
): ProductView {
  const own = { ...view, ...doorOf({ merchant: merchantOfKey(view.key) }, view.offer, door, now) };
  if (!view.others) return own;
  const others = view.others.map((other) => {
    const product = { merchant: merchantOfKey(other.key) };
    const { landed } = doorOf(product, other.offer, door, now);
    return { ...other, shop: nameOf(product), ...(landed && { landed }) };
  });
  return { ...own, others: byCost(others, view.offer, door) };
}

/** In one money, without those that can't be put into it coming first. */
function byCost(
  others: readonly SeenElsewhere[],
  offer: Offer | undefined,
  { rates }: Door,
): readonly SeenElsewhere[] {
  const [price] = offer?.prices ?? [];
  const costOf = ({ landed, offer: seen }: SeenElsewhere) => {
    const amount = landed && landed !== 'unset' ? landed.total : leadingPrice(seen.prices)?.amount;
    const currency = price?.amount.currency;
    const known = amount && currency !== undefined ? convert(amount, currency, rates) : undefined;
    return known?.amount.minor ?? Number.POSITIVE_INFINITY;
  };
  const costs = new Map(others.map((other) => [other, costOf(other)]));
  const cost = (other: SeenElsewhere) => costs.get(other) ?? 0;
  return others.toSorted((a, b) => (cost(a) < cost(b) ? -1 : cost(a) > cost(b) ? 1 : 0));
}
