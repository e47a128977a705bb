import type { Offer, Price } from '../model/offer.ts';
import { type PriceHint, readAmounts } from '../model/price-amounts.ts';
import { priceKindOf } from '../model/price-words.ts';

/** Words of a post that are looked at: what stands near its link. */
export const MOST_WORDS = 300;
/** "3件 59.9元": a price of several is not what one costs. */
const SEVERAL =
  /(?:\d+|[二两三四五六七八九十])\s*(?:件|个|只|瓶|盒|包|双|支|套|pcs|pack|er[- ]pack|for)|[x×*]\s*\d+\b/iu;

/**
 * The price that a post names for the only product in it, as its author's word: an offer with the source `post`.
 * Undefined unless the words near the link name one price, plainly: with a sign that means one currency in this shop, or
 * with a word for what it is (券后 89). What it is struck from may stand beside it.
 */
export function postPrice(words: string, hint: PriceHint, postedAt: number): Offer | undefined {
  const text = words.slice(0, MOST_WORDS);
  if (SEVERAL.test(text)) return undefined;
  const said = readAmounts(text, hint).filter(
    ({ meaning, amount }) => meaning !== 'none' && amount.minor > 0,
  );
  // Without a hint a bare number has no currency: "新款 89" is no price.
  const signed = new Set(
    readAmounts(text).flatMap(({ amount }) => (amount.currency === undefined ? [] : amount.minor)),
  );
  const list = said.filter(({ meaning }) => meaning === 'list');
  const [only, ...others] = said.filter(({ meaning }) => meaning !== 'list');
  if (!only || others.length > 0 || list.length > 1 || only.max || only.ambiguous) return undefined;
  const { amount } = only;
  const kind = priceKindOf(only.meaning);
  const isPlain = signed.has(amount.minor) || (only.meaning !== undefined && only.meaning !== 'from');
  if (!isPlain || kind === undefined || amount.currency === undefined) return undefined;
  const { minor, currency } = amount;
  const prices: Price[] = [{ kind, amount: { minor, currency } }];
  const was = list[0]?.amount;
  if (was && was.currency === currency && was.minor > minor)
    prices.push({ kind: 'list', amount: { minor: was.minor, currency } });
  return { prices, availability: 'unknown', observedAt: postedAt, source: 'post' };
}
