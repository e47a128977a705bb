import type { DayRate } from '../model/observation.ts';
import type { ProductPage } from '../model/offer.ts';
import type { PriceWord } from '../model/price-word.ts';
import { offerKey, type ProductRef, productKey } from '../model/product.ts';
import type { ProductView, UnknownReason } from '../model/product-view.ts';
import type { StoredOffer } from '../model/stored-offer.ts';
import type { Answer } from './ask-shop.ts';
import type { AskPorts } from './ask-within.ts';
import { type DoorPorts, openDoor, type Target, targetOf } from './door.ts';
import type { Drawing } from './drawing.ts';
import { forgivingStore } from './forgiving-store.ts';
import { isFresh } from './freshness.ts';
import { createHostQueue, type PaceMemory } from './host-queue.ts';
import { readKnown } from './known-offers.ts';
import { coveringHost, originOf } from './may-fetch.ts';
import type { After, Fetch, OfferQuery, OfferStore, Permitted, Shop } from './ports.ts';
import { createReadings } from './readings.ts';
import { shopOf as knownShopOf } from './shop.ts';
import { createTeller, type Tell } from './teller.ts';

export interface OffersOptions {
  readonly store: OfferStore;
  /** In an extension, one with seeRedirects() round it; without it pages behind a redirect stay unread. */
  readonly fetch: Fetch;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** 0 to 1. */
  readonly random: () => number;
  readonly after: After;
  readonly permitted: Permitted;
  /** Hosts the user has allowed beyond the shops we know. Default: none. */
  readonly allowedHosts?: () => Promise<readonly string[]>;
  /** Whether an address that a redirect led to is still the product's. Default: it is. */
  readonly isSameProduct?: (product: OfferQuery['product'], landed: string) => boolean;
  /** Default: no pictures. */
  readonly drawing?: Drawing;
  /** Default: a new worker knows nothing of what the last one asked. */
  readonly paceMemory?: PaceMemory;
  /** What a currency is worth today, kept with what is observed. Default: not known. */
  readonly rateOf?: (currency: string) => DayRate | undefined;
  /** Told of a store or a memory that fails: the views are still answered. */
  readonly report: (error: unknown) => void;
  /** Default: the shops we know. */
  readonly shopOf?: (product: OfferQuery['product']) => Shop | undefined;
}

export interface LookUpOptions {
  /** Nothing older than this is good enough, milliseconds. Default: what its kind is good for. */
  readonly longest?: number;
}

export interface Offers {
  /**
   * What is known now of these products, in their order. Those being asked are `pending`; what comes of them
   * follows through `tell`, also what then changes (a picture). A product is asked once, whoever waits for it.
   * Nothing is remembered of who waits when the worker is killed: ask again for what stays pending.
   */
  lookUp(queries: readonly OfferQuery[], tell: Tell, options?: LookUpOptions): Promise<ProductView[]>;
  /** Keeps what the shopper's own page says of the product; false where its shop may not be read. */
  visited(product: ProductRef, page: ProductPage): Promise<boolean>;
  /** The shopper's word on a reading that waits: right or wrong. False when it does not wait, or no more. */
  confirm(product: ProductRef, word: PriceWord): Promise<boolean>;
  /** Resolves when no shop is being asked any more, and whoever waited has been told. */
  settled(): Promise<void>;
}

/** Where offers come from: what is kept of earlier readings, and the shops themselves, asked with manners. */
export function createOffers(options: OffersOptions): Offers {
  const { now, permitted, report, drawing, after } = options;
  const store = forgivingStore(options.store, report);
  const queue = createHostQueue({
    after,
    now,
    random: options.random,
    report,
    ...(options.paceMemory && { memory: options.paceMemory }),
  });
  const askPorts: AskPorts = { fetch: options.fetch, after, now, permitted, queue };
  const readings = createReadings({ store, now, rateOf: options.rateOf });
  const teller = createTeller(store);
  /** Who waits for which product. */
  const flights = new Map<string, Set<Tell>>();
  const underWay = new Set<Promise<void>>();

  async function decide(query: OfferQuery, door: DoorPorts) {
    const target = await openDoor(query, door);
    if (typeof target === 'string') return target;
    const host = coveringHost(target.url.hostname, target.hosts) ?? target.url.hostname;
    return (await queue.isQuiet(host)) ? 'blocked' : target;
  }

  /** What the user allows at this moment: asked once for many products. */
  async function doorNow(): Promise<DoorPorts> {
    const allowedHosts = (await options.allowedHosts?.()) ?? [];
    const answers = new Map<string, Promise<boolean>>();
    return {
      shopOf: options.shopOf ?? knownShopOf,
      allowedHosts,
      permitted(origin) {
        const answer = answers.get(origin) ?? permitted([origin]);
        answers.set(origin, answer);
        return answer;
      },
    };
  }

  async function tellOf(
    query: OfferQuery,
    stored: StoredOffer | undefined,
    tells: Iterable<Tell>,
    reason?: UnknownReason,
  ) {
    const known = await readKnown(store, [query.product], now);
    const key = productKey(query.product);
    await teller.tell(
      tells,
      (saved) => known.view(query, stored, { pending: flights.has(offerKey(query.product)), saved, reason }),
      key,
    );
  }

  /** What another tab's asking, or a visit, has brought since `known` was read, where it is good enough. */
  async function broughtSince(
    known: StoredOffer | undefined,
    product: ProductRef,
    longest?: number,
  ): Promise<StoredOffer | undefined> {
    const latest = await readings.of(product);
    const isNewer = latest !== undefined && latest.checkedAt > (known?.checkedAt ?? 0);
    return isNewer && isFresh(latest, now(), product.variant, longest) ? latest : undefined;
  }

  /** Asks the shop, keeps what it says and tells everyone who waits. */
  async function fly(
    query: OfferQuery,
    target: Target,
    known: StoredOffer | undefined,
    tells: Set<Tell>,
    longest?: number,
  ) {
    const { product } = query;
    let stored = known;
    let reason: UnknownReason | undefined;
    let picture: string | undefined;
    try {
      const brought = await broughtSince(known, product, longest);
      const answer = brought ? undefined : await ask(product, target, known);
      if (!answer) stored = brought;
      else if ('reason' in answer && !answer.asked) reason = answer.reason;
      else {
        stored = await readings.keep(product, answer);
        if ('page' in answer && !stored.image) picture = answer.page.image;
      }
    } catch (error) {
      report(error);
      reason = 'offline';
    }
    flights.delete(offerKey(product));
    const told = tellOf(query, stored, tells, reason);
    if (picture && drawing && (await addPicture(product, picture, target, drawing))) {
      await tellOf(query, await readings.of(product), tells);
    }
    await told;
    // A visit that was kept while this was found out and told is newer.
    const latest = await readings.of(product);
    if (latest && latest.checkedAt > (stored?.checkedAt ?? 0)) await tellOf(query, latest, tells);
  }

  async function ask(product: ProductRef, target: Target, known: StoredOffer | undefined): Promise<Answer> {
    const { askShop } = await import('./ask-shop.ts');
    const answer = await askShop(target, askPorts, known?.key === offerKey(product) ? known : undefined);
    if (!('page' in answer) || answer.url === target.url) return answer;
    const isSame = options.isSameProduct?.(product, answer.url.href) ?? true;
    return isSame ? answer : { reason: 'not-a-product', asked: true };
  }

  /** The price does not wait for the picture. True when there is one. */
  async function addPicture(
    product: ProductRef,
    address: string,
    target: Target,
    draw: Drawing,
  ): Promise<boolean> {
    const { fetchImage } = await import('./fetch-image.ts');
    const image = await fetchImage(address, target, draw, askPorts);
    return image !== undefined && readings.picture(product, image);
  }

  function launch(flight: Promise<void>) {
    underWay.add(flight);
    void flight.finally(() => underWay.delete(flight));
  }

  return {
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    async visited(product, page) {
      const target = targetOf({ product }, await doorNow());
      if (typeof target === 'string' || !(await permitted([originOf(target.url)]))) return false;
      const stored = await readings.keep(product, { page, url: target.url, source: 'visit' });
      const { image } = page;
      if (image && drawing && !stored.image)
        launch(addPicture(product, image, target, drawing).then(() => undefined, report));
      return true;
    },
    confirm: (product, word) => readings.confirm(product, word),
    async lookUp(queries, tell, { longest } = {}) {
      const products = queries.map(({ product }) => product);
      const known = await readKnown(store, products, now);
      const door = await doorNow();
      const isSettled = ({ product }: OfferQuery) => {
        const stored = known.of(product);
        return stored !== undefined && isFresh(stored, now(), product.variant, longest);
      };
      const decisions = await Promise.all(
        queries.map(async (query) => {
          if (!isSettled(query)) return decide(query, door);
          // What was read stays for when the user allows the shop again, and until then is not shown.
          return (await openDoor(query, door)) === 'needs-permission' ? 'needs-permission' : undefined;
        }),
      );
      // Last of all: what is saved while this is found out must not be said to be not.
      const saved = await store.savedKeys([...new Set(products.map(productKey))]);
      // In a later task: whoever called has its answer before the first news of it.
      const answered = new Promise<void>((resolve) => after(0, resolve));
      return queries.map((query, i) => {
        const { product } = query;
        const key = offerKey(product);
        const decision = decisions[i];
        const isAsked = typeof decision === 'object';
        if (isAsked) {
          const tells = flights.get(key) ?? new Set();
          tells.add(tell);
          if (!flights.has(key)) {
            flights.set(key, tells);
            launch(
              answered.then(() => fly(query, decision, known.of(product), tells, longest)).catch(report),
            );
          }
        }
        const reason = isAsked ? undefined : decision;
        const state = { pending: isAsked, saved: saved.has(productKey(product)), reason };
        return known.view(query, known.of(product), state);
      });
    },
  };
}
