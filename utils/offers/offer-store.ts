import { savedKeys } from '../store/items.ts';
import { getOffers, putOffer } from '../store/offers.ts';
import type { Store } from '../store/store.ts';
import type { OfferStore } from './ports.ts';

/** The database, as far as offers need it. */
export function offerStore(store: Store): OfferStore {
  return {
    getOffers: (keys) => getOffers(store, keys),
    putOffer: (offer) => putOffer(store, offer),
    savedKeys: (keys) => savedKeys(store, keys),
  };
}
