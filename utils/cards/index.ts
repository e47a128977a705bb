/*
 * Signed cards: what a creator attaches to a post, for all who make, keep or show them.
 *
 * Publishing: signCard(card, signingKeyOf(seed)) → POST to the endpoint; withdrawalOf(card) takes it back.
 * Whose key: signEntry() begins, rotates and revokes; readKeyLog() checks a log, handleCode() is what stands in the bio.
 * Showing: readFilter(), readChanges() → hasKey(filter, fuseKey(hashOf(authorId))) → GET bucketPath(platform, prefixOf(post)) →
 * bucketEntrySchema → readCard(entry) → post and author are those of the page, speaksFor(log, entry.key, card), and the
 * highest `seq` counts. Imports zod: not for scripts in pages.
 */
export {
  ASK_MS,
  type Ask,
  type AskKind,
  askSchema,
  readAsk,
  type SignedAsk,
  signAsk,
  signedAskSchema,
} from './ask.ts';
export { type AttestedPlatform, isAttested } from './attested.ts';
export {
  authorId,
  CARD_LIMITS,
  type Card,
  type CardGroup,
  type CardItem,
  type CardPicture,
  type CardVariant,
  isWithdrawal,
  type OwnGoods,
  type SignedCard,
} from './card.ts';
export {
  CHANGES_MARK,
  type Changes,
  type ChangesHead,
  type ChangesReading,
  type ChangesWanted,
  isChanges,
  readChanges,
  writeChanges,
} from './changes-file.ts';
export {
  type CreatorState,
  changeKeySchema,
  creatorIdSchema,
  creatorStateSchema,
  enrolCreatorSchema,
  type ProgrammeStanding,
  type PublishAnswer,
  proofRequestSchema,
  publishAnswerSchema,
  standingSchema,
} from './creator-wire.ts';
export {
  FILTER_MARK,
  type FilterHead,
  type FilterProblem,
  type FilterReading,
  type FilterWanted,
  MAX_FILTER_BYTES,
  readFilter,
  writeFilter,
} from './filter-file.ts';
export { bitsOf, buildFilter, type FuseFilter, hasKey } from './fuse-filter.ts';
export { type FuseKey, fuseKey } from './fuse-layout.ts';
export {
  bucketGoodsSchema,
  type Goods,
  goodsAnswerSchema,
  goodsPath,
  goodsSchema,
  type OpeningsAnswer,
  openingSchema,
  openingsAnswerSchema,
  RESERVED_MS,
  type Reservation,
  type ReservedAnswer,
  reservationIdSchema,
  reservationPath,
  reservationSchema,
  reservationsAnswerSchema,
  reservedAnswerSchema,
  reserveSchema,
} from './goods-wire.ts';
export { CODE_MARK, handleCode, hasCode } from './handle-code.ts';
export { hashOf, hexOf, PREFIX, PREFIX_DIGITS, prefixOf } from './hash.ts';
export {
  entryHash,
  type KeyEntry,
  keyLogSchema,
  MOST_ENTRIES,
  type NewEntry,
  type SignedEntry,
  signEntry,
  signedEntrySchema,
} from './key-entry.ts';
export {
  appended,
  continues,
  creatorId,
  type KeyLog,
  type KeySpan,
  readKeyLog,
  speaksFor,
} from './key-log.ts';
export {
  bucketPictureSchema,
  keepPictureSchema,
  MAX_PICTURES_BYTES,
  pictureAnswerSchema,
  picturePath,
  picturesAnswerSchema,
  picturesOf,
  smallPicturesPath,
} from './picture-wire.ts';
export { isPublicUrl } from './public-url.ts';
export { type CardReading, readCard, readCardText } from './read-card.ts';
export {
  authorIdSchema,
  cardSchema,
  pictureHashSchema,
  platformSchema,
  postIdSchema,
  publicKeySchema,
  signatureSchema,
  signedCardSchema,
  skuSchema,
  skusOf,
} from './schema.ts';
export { type Signing, signCard, withdrawalOf } from './sign-card.ts';
export { isSignedAs, SIGNED, type SignedKind, signAs } from './signed-text.ts';
export {
  type BucketEntry,
  bucketEntrySchema,
  bucketPath,
  bucketSchema,
  filterPath,
  MAX_BUCKET_BYTES,
} from './wire.ts';
