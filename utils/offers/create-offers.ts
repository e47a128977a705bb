import { productKey } from '../model/product.ts';
import type { ProductView, UnknownReason } from '../model/product-view.ts';
import type { StoredOffer } from '../model/stored-offer.ts';
import { type Answer, type AskPorts, askShop } from './ask-shop.ts';
import { type DoorPorts, openDoor, type Target } from './door.ts';
import type { Drawing } from './drawing.ts';
import { fetchImage } from './fetch-image.ts';
import { forgivingStore } from './forgiving-store.ts';
import { isFresh } from './freshness.ts';
import { createHostQueue, type PaceMemory } from './host-queue.ts';
import { coveringHost } from './may-fetch.ts';
import type { After, Fetch, OfferQuery, OfferStore, Permitted, Shop } from './ports.ts';
import { settle, viewOf } from './settle.ts';
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
  /** Told of a store or a memory that fails: the views are still answered. */
  readonly report: (error: unknown) => void;
  /** Default: the shops we know. */
  readonly shopOf?: (product: OfferQuery['product']) => Shop | undefined;
}

export interface Offers {
  /**
   * What is known now of these products, in their order. Those being asked are `pending`; what comes of them
   * follows through `tell`, also what then changes (a picture). A product is asked once, whoever waits for it.
   * Nothing is remembered of who waits when the worker is killed: ask again for what stays pending.
   */
  lookUp(queries: readonly OfferQuery[], tell: Tell): Promise<ProductView[]>;
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

  /** Asks the shop, keeps what it says and tells everyone who waits. */
  async function fly(
    { product }: OfferQuery,
    target: Target,
    known: StoredOffer | undefined,
    tells: Set<Tell>,
  ) {
    const key = productKey(product);
    let stored = known;
    let reason: UnknownReason | undefined;
    let picture: string | undefined;
    try {
      const answer = await ask(product, target);
      if ('reason' in answer && !answer.asked) reason = answer.reason;
      else {
        // Read again: the shopper may have visited the page meanwhile.
        stored = settle(product, (await store.getOffers([key])).get(key), answer, now());
        await store.putOffer(stored);
        if ('page' in answer && !stored.image) picture = answer.page.image;
      }
    } catch (error) {
      report(error);
      reason = 'offline';
    }
    flights.delete(key);
    const told = teller.tell(tells, (saved) => viewOf(key, stored, { pending: false, saved, reason }), key);
    if (picture && drawing) await addPicture(key, picture, target, drawing, tells);
    await told;
  }

  async function ask(product: OfferQuery['product'], target: Target): Promise<Answer> {
    const answer = await askShop(target, askPorts);
    if (!('page' in answer) || answer.url === target.url) return answer;
    const isSame = options.isSameProduct?.(product, answer.url.href) ?? true;
    return isSame ? answer : { reason: 'not-a-product', asked: true };
  }

  /** The price does not wait for the picture. */
  async function addPicture(key: string, address: string, target: Target, draw: Drawing, tells: Set<Tell>) {
    const image = await fetchImage(address, target, draw, askPorts);
    const stored = image && (await store.getOffers([key])).get(key);
    if (!stored) return;
    const pictured = { ...stored, image };
    await store.putOffer(pictured);
    await teller.tell(tells, (saved) => viewOf(key, pictured, { pending: flights.has(key), saved }), key);
  }

  return {
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    async lookUp(queries, tell) {
      const keys = [...new Set(queries.map(({ product }) => productKey(product)))];
      const [known, saved] = await Promise.all([store.getOffers(keys), store.savedKeys(keys)]);
      const door = await doorNow();
      const isSettled = ({ product }: OfferQuery) => {
        const stored = known.get(productKey(product));
        return stored !== undefined && isFresh(stored, now(), product.variant);
      };
      const decisions = await Promise.all(
        queries.map(async (query) => {
          if (!isSettled(query)) return decide(query, door);
          // What was read stays for when the user allows the shop again, and until then is not shown.
          return (await openDoor(query, door)) === 'needs-permission' ? 'needs-permission' : undefined;
        }),
      );
      // In a later task: whoever called has its answer before the first news of it.
      const answered = new Promise<void>((resolve) => after(0, resolve));
      return queries.map((query, i) => {
        const key = productKey(query.product);
        const decision = decisions[i];
        const isAsked = typeof decision === 'object';
        if (isAsked) {
          const tells = flights.get(key) ?? new Set();
          tells.add(tell);
          if (!flights.has(key)) {
            flights.set(key, tells);
            const flight = answered.then(() => fly(query, decision, known.get(key), tells)).catch(report);
            underWay.add(flight);
            void flight.finally(() => underWay.delete(flight));
          }
        }
        const reason = isAsked ? undefined : decision;
        return viewOf(key, known.get(key), { pending: isAsked, saved: saved.has(key), reason });
      });
    },
  };
}
