import type { UnknownReason } from '../model/product-view.ts';
import type { StoredOffer } from '../model/stored-offer.ts';
import { isVariant } from './choose-offer.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long a reading with an offer is good for. Milliseconds. */
export const OFFER_LIFE = 6 * HOUR;
/** How long a shop that gave no offer is not asked again. */
export const FAILURE_LIFE = HOUR;
/** A network that was down is not the shop's answer: it is tried again soon. */
export const OFFLINE_LIFE = 2 * MINUTE;

/**
 * True while the reading answers for the product: nothing needs to be asked. Never for another variant than the
 * posted one, nor for a reading from the future, which a clock that was ahead has left.
 */
export function isFresh(stored: StoredOffer, now: number, variant?: string): boolean {
  const age = now - stored.checkedAt;
  if (age < 0 || age >= lifeOf(stored)) return false;
  const read = stored.offer?.variant;
  return (
    stored.reason !== undefined || variant === undefined || read === undefined || isVariant(read, variant)
  );
}

function lifeOf({ reason, unconfirmed }: StoredOffer): number {
  if (reason) return reason === 'offline' ? OFFLINE_LIFE : FAILURE_LIFE;
  return unconfirmed ? FAILURE_LIFE : OFFER_LIFE;
}

/** What a shop says of the product itself when it gives no offer. */
const FINAL: ReadonlySet<UnknownReason> = new Set(['not-a-product', 'no-price', 'elsewhere', 'refused']);

/** Reasons that say something of the moment, not of the product: its last known offer still stands, with its age. */
export function isPassing(reason: UnknownReason): boolean {
  return !FINAL.has(reason);
}
