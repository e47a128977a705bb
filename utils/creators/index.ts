export { type PublishedFile, takePublished, type Withdrawn, withdrawAll } from './all-published.ts';
export type { BelievedCard, Standing } from './believe.ts';
export { cardState, itemsOf } from './card-state.ts';
export { type GoodsPlace, goodsNow, leftOf, skusToReserve } from './goods-now.ts';
export { keptIn } from './kept-in.ts';
export { type Offered, offeredBy, saidOf } from './offered.ts';
export { noteOpening, type Opening, type OpeningPorts, tellOpenings } from './openings.ts';
export { countOpenings, type FromFollowers, readFromFollowers, settle } from './own-asks.ts';
export {
  attach,
  type OwnPorts,
  type OwnPost,
  ownPostAt,
  send,
  sendWaiting,
} from './own-posts.ts';
export type { CreatorPorts, CreatorStore } from './ports.ts';
export { authorAt, postAt } from './post-at.ts';
export {
  applyToProgramme,
  type CreatorAccount,
  changeKey,
  claimHandle,
  proveHandle,
  publish,
  type Refusal,
  sign,
} from './publisher.ts';
export { CARD_LIFE, type CardReader, createReader, type Found, type FoundCard } from './reader.ts';
export {
  giveBack,
  type ReservationPorts,
  type ReservationStore,
  reserve,
  type Wish,
} from './reservations.ts';
export { reservedIn } from './reserved-in.ts';
export { createSmallPictures, type DrawPicture, type SmallPictures } from './small-pictures.ts';
export { type DraftCard, type Offering, toCard } from './to-card.ts';
