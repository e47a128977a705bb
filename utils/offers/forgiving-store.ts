import type { OfferStore } from './ports.ts';

/** The store as a cache may be: one that fails is told of and counts as empty, so that cards still get their prices. */
export function forgivingStore(store: OfferStore, report: (error: unknown) => void): OfferStore {
  const orElse =
    <T>(value: T) =>
    (error: unknown) => {
      report(error);
      return value;
    };
  return {
    getOffers: (keys) => store.getOffers(keys).catch(orElse(new Map())),
    putOffer: (offer) => store.putOffer(offer).catch(orElse(undefined)),
    savedKeys: (keys) => store.savedKeys(keys).catch(orElse(new Set<string>())),
  };
}
