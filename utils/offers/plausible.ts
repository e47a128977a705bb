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

/** The offer to hold for true after a reading, and the one that waits for a second reading, if any. */
export function weigh(
  read: Offer,
  last: Offer | undefined,
  unconfirmed: Offer | undefined,
): { readonly offer: Offer; readonly unconfirmed?: Offer } {
  if (!last || isPlausible(read, last)) return { offer: read };
  if (unconfirmed && agrees(read, unconfirmed)) return { offer: read };
  return { offer: last, unconfirmed: read };
}
