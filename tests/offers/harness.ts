import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { ProductRef } from '../../utils/model/product.ts';
import type { ProductView } from '../../utils/model/product-view.ts';
import { createOffers, type OffersOptions } from '../../utils/offers/create-offers.ts';
import type { Shop } from '../../utils/offers/ports.ts';
import {
  createStore,
  getOffers,
  observationsByKey,
  putOffer,
  type Store,
  savedKeys,
  seenElsewhere,
} from '../../utils/store/index.ts';
import { type FakeClock, fakeClock, until } from './fake-clock.ts';
import { type Handler, html, localShops, productPage } from './local-shops.ts';

export const HOUR = 3_600_000;
/** The address, the key and a good page of mug(). */
export const MUG = 'https://shop.example/products/1';
export const KEY = 'shop.example:1';
export const good = html(productPage('Mug', '19.99'));

/** The first price of a view, in minor units. */
export const priceOf = (view: ProductView | undefined) => view?.offer?.prices[0]?.amount.minor;

export function mug(id = '1', more: Partial<ProductRef> = {}): ProductRef {
  return { merchant: 'shop.example', id, url: `https://shop.example/products/${id}`, ...more };
}

/** `shop.example` is a shop we know, `wall.example` one that walls off fetches; every other host is unknown. */
const SHOPS: Readonly<Record<string, Shop>> = {
  'shop.example': { hosts: ['shop.example'], imageHosts: ['img.example'], access: 'open' },
  'wall.example': { hosts: ['wall.example'], access: 'wall' },
};

/** The background's offers on a real database, with real requests to shops on loopback. */
export async function offersWith(
  pages: Readonly<Record<string, Handler>>,
  more: Partial<OffersOptions> = {},
) {
  const clock: FakeClock = fakeClock();
  const store: Store = createStore({ indexedDB: new IDBFactory(), IDBKeyRange, now: clock.now });
  const shops = await localShops(pages);
  const denied = new Set<string>();
  const errors: unknown[] = [];
  const options: OffersOptions = {
    store: {
      getOffers: (keys) => getOffers(store, keys),
      putOffer: (offer, accepted) => putOffer(store, offer, accepted),
      observations: (keys) => observationsByKey(store, keys),
      seenElsewhere: (asked) => seenElsewhere(store, asked),
      savedKeys: (keys) => savedKeys(store, keys),
    },
    fetch: shops.fetch,
    ...clock,
    random: () => 0,
    permitted: async (origins) => !origins.some((origin) => denied.has(origin)),
    shopOf: ({ merchant }) => SHOPS[merchant],
    report: (error) => errors.push(error),
    ...more,
  };
  let offers = createOffers(options);

  /** Looks up, and waits for the first news of everything that is pending. */
  async function ask(...products: ProductRef[]): Promise<readonly ProductView[]> {
    const news = new Map<string, ProductView>();
    const now = await offers.lookUp(
      products.map((product) => ({ product })),
      (views) => {
        for (const view of views) news.set(view.key, view);
      },
    );
    await clock.advance(0);
    await until(() => now.every(({ key, pending }) => !pending || news.has(key)));
    return now.map((view) => news.get(view.key) ?? view);
  }

  return {
    clock,
    store,
    shops,
    denied,
    errors,
    ask,
    /** Those of the worker that is alive. */
    offers: () => offers,
    askOne: async (product = mug()) => (await ask(product))[0],
    lookUp: (products: readonly ProductRef[], tell: (views: ProductView[]) => void = () => undefined) =>
      offers.lookUp(
        products.map((product) => ({ product })),
        tell,
      ),
    /** The browser has killed the worker; the next message starts a new one. */
    killWorker: () => {
      offers = createOffers(options);
    },
  };
}
