import type { PriceKind } from './offer.ts';
import { type Amount, type LabelledAmount, type PriceHint, readAmounts } from './price-amounts.ts';
import type { Meaning } from './price-words.ts';

/**
 * What a price text says. Two kinds are no price of a product: `recurring` (a month, an instalment) and
 * `free` (0 or a word for it); all others are a PriceKind.
 */
export interface PriceReading {
  readonly amount: Amount;
  readonly kind: PriceKind | 'recurring' | 'free';
  /** "12.50-19.90", both ends; `amount` is the lower one. */
  readonly range?: { readonly min: Amount; readonly max: Amount };
  /** The list price that stands beside it ("was 79.90"). */
  readonly list?: Amount;
  /** The sign stands for several currencies ("$", "¥", "kr") and no hint says which: `currency` is the likeliest. */
  readonly ambiguous?: true;
}

/**
 * The price a text says a thing costs; undefined when it says none: no number, a saving, a shipping cost,
 * a deposit, a share, a negative, a measure. Never throws. An unknown currency is read with two decimals.
 */
export function parsePrice(text: string, hint: PriceHint = {}): PriceReading | undefined {
  const all = readAmounts(text, hint);
  const only = all[0];
  if (!only) return FREE.test(text) ? { amount: { minor: 0 }, kind: 'free' } : undefined;
  if (all.length === 1) return only.meaning === 'none' ? undefined : readingOf(only);
  // A deposit beside a monthly rent: neither is what it costs.
  const found = all.filter(({ meaning }) => meaning !== 'none' && meaning !== 'recurring');
  const paid = found.filter(({ amount }) => amount.minor > 0);
  const list = paid.find(({ meaning }) => meaning === 'list');
  let best: LabelledAmount | undefined;
  for (const one of paid) {
    if (one.meaning !== 'list' && (!best || rank(one.meaning) < rank(best.meaning))) best = one;
  }
  best ??= list ?? found[0];
  if (!best) return undefined;
  const reading = readingOf(best);
  const hasList = list && list !== best && list.amount.minor > best.amount.minor;
  return hasList ? { ...reading, list: list.amount } : reading;
}

function readingOf({ amount, meaning, max, ambiguous }: LabelledAmount): PriceReading {
  if (amount.minor === 0) return { amount, kind: 'free' };
  const kind = meaning === undefined || meaning === 'none' || meaning === 'aside' ? 'sale' : meaning;
  const range = max && max.minor > amount.minor ? { min: amount, max } : undefined;
  if (ambiguous) return range ? { amount, kind, range, ambiguous } : { amount, kind, ambiguous };
  return range ? { amount, kind, range } : { amount, kind };
}

/** What a buyer alone pays comes before what has conditions. */
const ORDER: readonly Meaning[] = ['coupon', 'sale', 'group', 'member', 'from', 'aside'];

function rank(meaning: Meaning = 'sale'): number {
  return ORDER.indexOf(meaning);
}

const FREE =
  /^\s*(?:free|gratis|gratuit|kostenlos|免费|免費|無料|무료|grátis|ingyenes|zdarma|за?\s?даром|бесплатно)\s*[!.]*\s*$/i;
