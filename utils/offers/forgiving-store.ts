import type { OfferStore } from './ports.ts';

/** The store as a cache may be: one that fails is told of and counts as empty, so that cards still get their prices. */
export function forgivingStore(store: OfferStore, report: (error: unknown) => void): Required<OfferStore> {
  const orElse =
    <T>(value: T) =>
    (error: unknown) => {
      report(error);
      return value;
    };
  return {
    getOffers: (keys) => store.getOffers(keys).catch(orElse(new Map())),
    putOffer: (offer, accepted) => store.putOffer(offer, accepted).catch(orElse(undefined)),
    observations: (keys) => store.observations?.(keys).catch(orElse(new Map())) ?? Promise.resolve(new Map()),
    seenElsewhere: (asked) =>
      store.seenElsewhere?.(asked).catch(orElse(new Map())) ?? Promise.resolve(new Map()),
    savedKeys: (keys) => store.savedKeys(keys).catch(orElse(new Set<string>())),
  };
}
