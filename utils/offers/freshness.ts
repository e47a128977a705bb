import type { Offer, OfferSource } from '../model/offer.ts';
import type { UnknownReason } from '../model/product-view.ts';
import type { StoredOffer } from '../model/stored-offer.ts';
import { isVariant } from './choose-offer.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * How long a reading with an offer is good for, by where it is from. Milliseconds. The shop's own data costs little to
 * ask; a page that only its visitor sees can't be asked at all; a post says what held when it was written.
 */
export const OFFER_LIFE: Readonly<Record<OfferSource, number>> = {
  json: 3 * HOUR,
  fetch: 6 * HOUR,
  visit: 24 * HOUR,
  post: 0,
};
/** Whoever points at a card wants to know it now: nothing older than this. Milliseconds. */
export const HOVER_LIFE = 10 * MINUTE;
/** How long a shop that gave no offer is not asked again. */
export const FAILURE_LIFE = HOUR;
/** A network that was down is not the shop's answer: it is tried again soon. */
export const OFFLINE_LIFE = 2 * MINUTE;

/**
 * True while the reading answers for the product: nothing needs to be asked. Never for another variant than the
 * posted one, nor for a reading from the future, which a clock that was ahead has left.
 */
export function isFresh(
  stored: StoredOffer,
  now: number,
  variant?: string,
  longest = Number.POSITIVE_INFINITY,
): boolean {
  const age = now - stored.checkedAt;
  if (age < 0 || age >= Math.min(longest, lifeOf(stored))) return false;
  const read = stored.offer?.variant;
  return (
    stored.reason !== undefined || variant === undefined || read === undefined || isVariant(read, variant)
  );
}

function lifeOf({ reason, offer, unconfirmed }: StoredOffer): number {
  if (reason) return reason === 'offline' ? OFFLINE_LIFE : FAILURE_LIFE;
  return unconfirmed || !offer ? FAILURE_LIFE : OFFER_LIFE[offer.source];
}

/** True for an offer that is older than its kind is good for: it is shown with its age. */
export function isStale({ source, observedAt }: Offer, now: number): boolean {
  return now - observedAt > OFFER_LIFE[source];
}

/** What a shop says of the product itself when it gives no offer. */
const FINAL: ReadonlySet<UnknownReason> = new Set(['not-a-product', 'no-price', 'elsewhere', 'refused']);

/** Reasons that say something of the moment, not of the product: its last known offer still stands, with its age. */
export function isPassing(reason: UnknownReason): boolean {
  return !FINAL.has(reason);
}
