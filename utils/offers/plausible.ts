import type { Offer, PageOffer, Price } from '../model/offer.ts';

/** A price may move this far from one reading to the next and be believed at once. */
const MOST = 5;
/** Two readings of one price that are this close agree. */
const CLOSE = 1.25;

/** False when a price is outside ×0.2 to ×5 of the last one of its kind and currency: a misread page, or a mistake of the shop. */
export function isPlausible(next: PageOffer, last: PageOffer): boolean {
  return ratios(next, last).every((ratio) => ratio <= MOST);
}

/** True when the second reading of a price confirms the first. */
export function agrees(second: PageOffer, first: PageOffer): boolean {
  const pairs = ratios(second, first);
  return pairs.length > 0 && pairs.every((ratio) => ratio <= CLOSE);
}

/** How far apart the two offers' prices of a same kind and currency are, each as larger over smaller. */
function ratios(a: PageOffer, b: PageOffer): number[] {
  return a.prices.flatMap((price) => {
    const other = b.prices.find((candidate) => isComparable(candidate, price));
    if (!other) return [];
    const [x, y] = [price.amount.minor, other.amount.minor];
    return [Math.max(x, y) / Math.min(x, y)];
  });
}

function isComparable(a: Price, b: Price): boolean {
  return a.kind === b.kind && a.amount.currency === b.amount.currency;
}

/** What is held for true after a reading, and what waits: for a second, independent reading, or for the shopper's word. */
export interface Weighed {
  readonly offer?: Offer;
  readonly unconfirmed?: Offer;
}

/**
 * Weighs a reading against the last one that was accepted and the one that waits. Believed at once is what is near the
 * last; what is far from it, once a reading of another kind or of a later time says the same. A guessed currency is
 * believed where the last reading was in it, too: a second guess is no better than the first.
 */
export function weigh(read: Offer, last: Offer | undefined, unconfirmed: Offer | undefined): Weighed {
  const isKnown = last !== undefined && ratios(read, last).length > 0;
  const isSure = read.isGuess ? isKnown : true;
  const { isGuess: _, ...sure } = read;
  if (isSure && (!last || isPlausible(read, last))) return { offer: sure };
  const agreed = unconfirmed !== undefined && agrees(read, unconfirmed);
  if (isSure && agreed && isIndependent(read, unconfirmed)) return { offer: sure };
  // One that agrees too soon does not push the moment away at which another one counts.
  return { ...(last && { offer: last }), unconfirmed: agreed && !unconfirmed.isGuess ? unconfirmed : read };
}

/** So long after the first a second reading of the same kind is one of its own, and not the same page once more. */
export const INDEPENDENT_AFTER = 30 * 60_000;

function isIndependent(read: Offer, first: Offer): boolean {
  return read.source !== first.source || read.observedAt - first.observedAt >= INDEPENDENT_AFTER;
}

/** Without prices that are none: 0 is never a price. */
export function withoutZero<O extends PageOffer>(offer: O): O {
  const isPrice = ({ amount }: Price) => amount.minor > 0 && Number.isSafeInteger(amount.minor);
  return offer.prices.every(isPrice) ? offer : { ...offer, prices: offer.prices.filter(isPrice) };
}
