export { type AddedAll, addListings, listingOf, type NewListing } from './add-listings.ts';
export {
  type Collection,
  keepView,
  makeCollection,
  readCollections,
  readViews,
  removal,
  renaming,
  type SavedView,
} from './collections.ts';
export {
  changeDraft,
  changeListing,
  copyDraft,
  dropDraft,
  dropListing,
  editListing,
  placeListing,
  readDrafts,
  removeDraft,
  startDraft,
} from './drafts.ts';
export { countDrift, type DriftRow, forgetDrift, readDrifts, watchDrifts } from './drifts.ts';
export { type Edit, edit } from './edit.ts';
export { HalfWritten, StoreTooNew, StoreUnavailable } from './errors.ts';
export { followCatalogue } from './follow-catalogue.ts';
export { type HandleRow, keepHandle, readHandles, watchHandles } from './handles.ts';
export {
  getItem,
  getItems,
  type ListedItem,
  type NewItem,
  removeItem,
  restoreItem,
  savedKeys,
  saveItem,
  saveItems,
} from './items.ts';
export { cleanTag, MAX_TAG, MAX_TAGS, writeKept } from './kept.ts';
export { lacksRoom } from './lacks-room.ts';
export {
  countItems,
  type ListPage,
  type ListPosition,
  type ListView,
  pageItems,
  readCounts,
  watch,
  watchItems,
} from './list.ts';
export type { ListCounts } from './meta.ts';
export { MAX_OBSERVATIONS, observationsByKey, readObservations } from './observations.ts';
export { getOffers, MAX_OFFERS, putOffer, readTitle } from './offers.ts';
export { deleteStore, openStore } from './open-store.ts';
export { dropOpenings, keepOpening, type OpeningRow, readOpenings } from './openings.ts';
export { forgetOrder, markOrder } from './orders.ts';
export {
  keepOwnCard,
  markOwnCard,
  type OwnCardRow,
  readOwnCard,
  readOwnCards,
  watchOwnCards,
} from './own-cards.ts';
export { fileIn, getPictures, keepPicture, prunePictures } from './pictures.ts';
export { setMuted } from './quiet.ts';
export { keepRates, readRates, watchRates } from './rates.ts';
export { eachRepost, findReposts, keepRepost } from './reposts.ts';
export {
  dropReservation,
  keepReservation,
  type ReservationRow,
  readReservations,
  watchReservations,
} from './reservations.ts';
export { keepRules, type RulesState, readRulesFile, readRulesState, watchRulesState } from './rules.ts';
export { type ItemAsked, linkItems, seenElsewhere, unlinkItems } from './same-items.ts';
export {
  type CreatorSettings,
  changeSettings,
  type Endpoint,
  readSettings,
  type Settings,
  unsetSettings,
  watchSettings,
} from './settings.ts';
export { getShortLink, putShortLink, type ShortLinkRow } from './short-links.ts';
export { createStore, type Store, type StoreOptions } from './store.ts';
export { emptyTrash, pageTrash, TRASH_LIFE, type TrashedItem, type TrashPage } from './trash.ts';
export { type Commit, watchCommits } from './watch-commits.ts';
export { isWritable } from './write.ts';
