import { browser } from 'wxt/browser';
import { isProductAt } from '../../utils/links/index.ts';
import { browserDrawing, createOffers, type Offers } from '../../utils/offers/index.ts';
import {
  getOffers,
  observationsByKey,
  putOffer,
  type Settings,
  type Store,
  savedKeys,
  seenElsewhere,
} from '../../utils/store/index.ts';
import type { DoorHere } from './door-here.ts';
import { rateAt } from './door-of.ts';
import { after, guestFetch, permitted } from './network.ts';

const PACE = 'pace';

interface OfferPorts {
  readonly store: Store;
  readonly settings: () => Promise<Settings>;
  readonly door: DoorHere;
  readonly report: (error: unknown) => void;
}

/** Offers, with this browser's network, clock and permissions. */
export function offersHere({ store, settings, door, report }: OfferPorts): Offers {
  return createOffers({
    store: {
      getOffers: (keys) => getOffers(store, keys),
      putOffer: (offer, accepted) => putOffer(store, offer, accepted),
      observations: (keys) => observationsByKey(store, keys),
      seenElsewhere: (asked) => seenElsewhere(store, asked),
      savedKeys: (keys) => savedKeys(store, keys),
    },
    fetch: guestFetch(),
    now: () => Date.now(),
    random: () => Math.random(),
    after,
    permitted,
    allowedHosts: async () => (await settings()).allowedHosts,
    rateOf: (currency) => rateAt(door.now(), currency),
    isSameProduct: isProductAt,
    drawing: browserDrawing,
    // In memory only, but longer than a worker: a shop that refused is left alone by the next one too.
    paceMemory: {
      read: async () => (await browser.storage.session.get(PACE))[PACE],
      write: (pace) => browser.storage.session.set({ [PACE]: pace }),
    },
    report,
  });
}
