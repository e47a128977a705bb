export { countDrift, type DriftRow, forgetDrift, readDrifts, watchDrifts } from './drifts.ts';
export { isOutOfSpace, StoreTooNew, StoreUnavailable } from './errors.ts';
export { getItem, type NewItem, removeItem, restoreItem, savedKeys, saveItem } from './items.ts';
export {
  countItems,
  type ListPage,
  type ListPosition,
  type ListView,
  pageItems,
  watch,
  watchItems,
} from './list.ts';
export { MAX_OBSERVATIONS, observationsByKey, readObservations } from './observations.ts';
export { getOffers, MAX_OFFERS, putOffer, readTitle } from './offers.ts';
export { openStore } from './open-store.ts';
export { forgetOrder, markOrder } from './orders.ts';
export { setMuted } from './quiet.ts';
export { keepRates, readRates, watchRates } from './rates.ts';
export { keepRules, type RulesState, readRulesFile, readRulesState, watchRulesState } from './rules.ts';
export { changeSettings, type Endpoint, readSettings, type Settings, watchSettings } from './settings.ts';
export { getShortLink, putShortLink, type ShortLinkRow } from './short-links.ts';
export { createStore, type Store, type StoreOptions } from './store.ts';
export { type Commit, watchCommits } from './watch-commits.ts';
export { isWritable } from './write.ts';
