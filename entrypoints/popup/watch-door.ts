import { doorWords } from '../../components/landed-words.ts';
import type { Weigh, Weighed } from '../../utils/catalogue/index.ts';
import { atMyDoor, ratesInUse } from '../../utils/landed/index.ts';
import { merchantFor } from '../../utils/merchants/index.ts';
import { currencyOfCountry } from '../../utils/model/country-currency.ts';
import type { DeliveryPromise } from '../../utils/model/delivery.ts';
import type { Offer } from '../../utils/model/offer.ts';
import type { ProductRef } from '../../utils/model/product.ts';
import { convert } from '../../utils/model/rates.ts';
import { readRates, readSettings, type Store, watch } from '../../utils/store/index.ts';
import { type Door, doorOf } from '../background/door-of.ts';

/** What wishes cost at their shopper's door: for the order by it, and for the rows in that order. */
export interface DoorCosts {
  readonly weigh: Weigh;
  /** The cost in a line; undefined where it is not known. */
  readonly wordsOf: (product: Pick<ProductRef, 'merchant'>, offer: Offer | undefined) => string | undefined;
}

/** Calls `listener` with them now and whenever country, currency or rates have changed. Returns the function that ends it. */
export function watchDoor(
  store: Store,
  listener: (costs: DoorCosts) => void,
  onError: (error: unknown) => void,
): () => void {
  return watch(
    async () => ({ settings: await readSettings(store), rates: await readRates(store) }),
    ({ settings: { shopper, orders }, rates }) => {
      const door: Door = { shopper, orders, rates: ratesInUse(rates), count: atMyDoor };
      listener({ weigh: weigher(door, Date.now()), wordsOf: (...of) => words(...of, door) });
    },
    onError,
  );
}

/** All in the shopper's own money: without a country and its currency nothing can be compared. */
export function weigher({ shopper, orders, rates }: Door, now: number): Weigh {
  const { country } = shopper;
  const own = shopper.currency ?? (country && currencyOfCountry(country));
  const promised = new Map<string, readonly DeliveryPromise[]>();
  const promisesIn = (text = '[]'): readonly DeliveryPromise[] => {
    // Our own writing: what a wish's entry was packed with.
    const promises = promised.get(text) ?? (JSON.parse(text) as DeliveryPromise[]);
    promised.set(text, promises);
    return promises;
  };
  return ({ shop, kind, currency, minor, delivery }: Weighed) => {
    if (country === undefined || own === undefined || kind === '') return undefined;
    const amount = { minor, currency };
    const sellsIn = merchantFor({ merchant: shop })?.domains[shop]?.country;
    const promises = promisesIn(delivery);
    const landed = atMyDoor({
      price: { kind, amount },
      shop,
      sellsIn,
      promises,
      shopper: { ...shopper, currency: own },
      orders,
      rates,
      now,
    });
    // A shop at home that says nothing of shipping: its price is all that is known.
    return landed ? landed.total?.minor : convert(amount, own, rates)?.amount.minor;
  };
}

function words(
  product: Pick<ProductRef, 'merchant'>,
  offer: Offer | undefined,
  door: Door,
): string | undefined {
  const { landed } = doorOf(product, offer, door, Date.now());
  return landed && landed !== 'unset' && landed.total ? doorWords(landed).line : undefined;
}
