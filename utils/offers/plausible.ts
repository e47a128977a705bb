import { exponentOf } from '../model/money.ts';
import type { DayRate } from '../model/observation.ts';
import type { Offer, PageOffer, Price } from '../model/offer.ts';
import type { Refusal } from '../model/stored-offer.ts';

/** A price may move this far from one reading to the next and be believed at once. */
const MOST = 5;
/** Two readings of one price that are this close agree. */
const CLOSE = 1.25;

/** What a currency is worth in one that all are told in; undefined for that one, and where it is not known. */
export type RateOf = (currency: string) => DayRate | undefined;

/**
 * False when a price is outside ×0.2 to ×5 of the last ones: of that of its kind and currency, else of the nearest of
 * them. Kinds are not compared for a shopper, but a page that is misread is often misread as another kind: nothing that
 * cost 49.90 has a coupon price of 0.49. Other currencies are measured by today's rate; where none is known, not at all.
 */
export function isPlausible(next: PageOffer, last: readonly Price[], rateOf?: RateOf): boolean {
  if (last.length === 0) return true;
  return next.prices.every((price) => {
    const alike = last.find((other) => isAlike(other, price));
    if (alike) return ratio(price, alike) <= MOST;
    // What is struck out beside a price that is measured itself may be anything.
    if (price.kind === 'list' && next.prices.length > 1) return true;
    return last.some((other) => ratio(price, other, rateOf) <= MOST);
  });
}

/** True when the second reading of a price confirms the first. */
export function agrees(second: Pick<PageOffer, 'prices'>, first: Pick<PageOffer, 'prices'>): boolean {
  const pairs = second.prices.flatMap((price) => {
    const other = first.prices.find((candidate) => isAlike(candidate, price));
    return other ? [ratio(price, other)] : [];
  });
  return pairs.length > 0 && pairs.every((one) => one <= CLOSE);
}

/** How far apart two prices are, the larger over the smaller; infinite where no rate tells. */
function ratio(a: Price, b: Price, rateOf?: RateOf): number {
  const [x, y] =
    a.amount.currency === b.amount.currency ? [a.amount.minor, b.amount.minor] : inOne([a, b], rateOf);
  return x && y ? Math.max(x, y) / Math.min(x, y) : Number.POSITIVE_INFINITY;
}

/** What the prices are in the currency of the rates. */
function inOne(prices: readonly Price[], rateOf?: RateOf): readonly (number | undefined)[] {
  const rates = prices.map(({ amount }) => rateOf?.(amount.currency));
  const into = rates.find((rate) => rate !== undefined)?.to;
  return prices.map(({ amount: { minor, currency } }, i) => {
    const rate = currency === into ? 1 : rates[i]?.value;
    return rate && (minor / 10 ** exponentOf(currency)) * rate;
  });
}

function isAlike(a: Price, b: Price): boolean {
  return a.kind === b.kind && a.amount.currency === b.amount.currency;
}

/** What a reading is measured by. */
export interface Before {
  /** The last prices that were believed; none for a product that never had one. */
  readonly prices: readonly Price[];
  /** The reading that waits. */
  readonly unconfirmed?: Offer | undefined;
  /** Readings that the shopper has called wrong. */
  readonly refused?: readonly Refusal[] | undefined;
  readonly rateOf?: RateOf | undefined;
}

/**
 * What a reading is: held for true; waiting, for a reading from elsewhere or for the shopper's word; or one that has had
 * that word already.
 */
export type Weighed = { readonly believed: Offer } | { readonly unconfirmed: Offer } | 'refused';

/**
 * Weighs a reading. Believed at once is what is near the last; what is far from it, once it was read the same in
 * another way: a page that is misread is misread the same half an hour later and tomorrow. A guessed currency is
 * believed where the last reading was in it, too. What the shopper has called wrong is not asked again when it is read
 * the same way; read in another way it is, and no second reading makes it true without the shopper.
 */
export function weigh(read: Offer, { prices, unconfirmed, refused = [], rateOf }: Before): Weighed {
  const isKnown = read.prices.some((price) => prices.some((last) => isAlike(last, price)));
  const isSure = read.isGuess ? isKnown : true;
  const { isGuess: _, ...sure } = read;
  if (isSure && isPlausible(read, prices, rateOf)) return { believed: sure };
  const refusals = refused.filter((refusal) => agrees(read, refusal));
  if (refusals.some(({ source, isGuess }) => source === read.source && isGuess === read.isGuess))
    return 'refused';
  const agreed = unconfirmed !== undefined && agrees(read, unconfirmed);
  if (isSure && agreed && refusals.length === 0 && isIndependent(read, unconfirmed))
    return { believed: sure };
  // The first stays, with its time: another look at the same page says nothing new.
  return { unconfirmed: agreed && !unconfirmed.isGuess ? unconfirmed : read };
}

/** True for two ways of reading a shop: its page asked by us, its public data, the page its visitor sees. */
function isIndependent(read: Offer, first: Offer): boolean {
  return read.source !== first.source && read.source !== 'post' && first.source !== 'post';
}

/** Without prices that are none: 0 is never a price. */
export function withoutZero<O extends PageOffer>(offer: O): O {
  const isPrice = ({ amount }: Price) => amount.minor > 0 && Number.isSafeInteger(amount.minor);
  return offer.prices.every(isPrice) ? offer : { ...offer, prices: offer.prices.filter(isPrice) };
}
