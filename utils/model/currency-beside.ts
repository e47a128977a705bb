import { countryOfLocale, currencyOfCountry } from './country-currency.ts';
import { currenciesOf, currencyCode } from './currency-signs.ts';
import { exponentOf } from './money.ts';
import type { PriceHint } from './price-amounts.ts';

export interface Sign {
  readonly codes: readonly string[];
  readonly start: number;
  readonly end: number;
}

const WORD_BEFORE = /[\p{L}\p{M}$][\p{L}\p{M}$./'’]*$/u;
const WORD_AFTER = /(?:\.(?=\p{Lo}))?[\p{L}\p{M}$][\p{L}\p{M}$₵₣./'’ʻ״"]*/uy;
const CJK = /[\u3040-\u9fff\uac00-\ud7af]/;
/** Small words before a number are seldom currencies: "le 25", "da 7,32", "nu 19,95". */
const SMALL_BEFORE = /^(?:rs|kr|rp|rm|usd|eur|gbp|cny|rmb|chf|руб|р|kč|zł|tl|lei|inr|jpy)\.?$/;

/** The currency sign or word right before `at`, not before `from`. */
export function currencyBefore(text: string, at: number, from: number): Sign | undefined {
  let end = at;
  // "$..75": of several points only the last belongs to the number.
  while (
    end > from &&
    (text.charCodeAt(end - 1) === 32 || (text.charCodeAt(end - 1) === 46 && text.charCodeAt(at) === 46))
  )
    end--;
  if (end <= from || at - end > 3) return undefined;
  const last = text.charAt(end - 1);
  const codes = isInWord(text.charCodeAt(end - 1), last) ? undefined : currenciesOf(last);
  if (codes) return { codes, start: end - 1, end };
  const word = WORD_BEFORE.exec(text.slice(Math.max(from, end - 10), end))?.[0];
  if (word === undefined) return undefined;
  if (CJK.test(last)) return longest(word, (length) => [word.slice(-length), end - length, end]);
  const found = word.length === 1 && /[A-QS-Za-z]/.test(last) ? undefined : currenciesOf(word);
  const isSmall =
    word === word.toLowerCase() && /^[a-z]/.test(word) && !word.includes('$') && !SMALL_BEFORE.test(word);
  if (found && !isSmall && word !== '$') return { codes: found, start: end - word.length, end };
  if (last !== '$') return undefined;
  // "AU $59.95", "CAD$1.23": letters before the dollar sign say whose.
  const whose = /([A-Za-z]{1,3})\s?\$$/.exec(text.slice(Math.max(from, end - 5), end));
  const named = whose?.[1] ? (currenciesOf(`${whose[1]}$`) ?? named3(whose[1])) : undefined;
  const start = named && whose ? end - whose[0].length : end - 1;
  return { codes: named ?? currenciesOf('$') ?? [], start, end };
}

/** A letter, or a mark that is written with letters. */
function isInWord(code: number, char: string): boolean {
  return code < 128 ? /[A-Za-z./$]/.test(char) : /\p{L}/u.test(char);
}

function named3(letters: string): readonly string[] | undefined {
  const code = currencyCode(letters);
  return code === undefined ? undefined : [code];
}

/** The currency sign or word right after `at`, before `to`. */
export function currencyAfter(text: string, at: number, to: number): Sign | undefined {
  let start = at;
  while (start < to && text.charCodeAt(start) === 32) start++;
  if (start >= to || start - at > 2) return undefined;
  if (text.startsWith(':-', start)) return { codes: currenciesOf(':-') ?? [], start, end: start + 2 };
  WORD_AFTER.lastIndex = start;
  const word = WORD_AFTER.exec(to < text.length ? text.slice(0, to) : text)?.[0];
  if (word === undefined) {
    const codes = currenciesOf(text.charAt(start));
    return codes && { codes, start, end: start + 1 };
  }
  if (CJK.test(word.charAt(0)))
    return longest(word, (length) => [word.slice(0, length), start, start + length]);
  // A single letter is a currency only when the text has nothing else: "1 L", "200q".
  if (
    word.length === 1 &&
    /[a-zс]/i.test(word) &&
    (text.length > start + 1 || /[^\d., ]/.test(text.slice(0, at)))
  )
    return undefined;
  const bare = word.replace(/[./'’"]+$/, '');
  const codes =
    currenciesOf(word) ?? currenciesOf(bare) ?? (word.startsWith('$') ? currenciesOf('$') : undefined);
  return codes && { codes, start, end: start + (currenciesOf(word) ? word.length : bare.length) };
}

/** Chinese, Japanese and Korean put no space around a currency: the longest of up to four characters that is one. */
function longest(word: string, cut: (length: number) => [string, number, number]): Sign | undefined {
  for (let length = Math.min(4, word.length); length > 0; length--) {
    const [sign, start, end] = cut(length);
    const codes = currenciesOf(sign);
    if (codes) return { codes, start, end };
  }
  return undefined;
}

/** Which of the currencies it is, by the hint, then by the decimals it was written with. */
export function resolveCurrency(
  codes: readonly string[] | undefined,
  hint: PriceHint,
  raw: string,
): { currency?: string; ambiguous?: boolean } {
  const [first] = codes ?? [];
  if (first !== undefined && codes?.length === 1) return { currency: first };
  const hinted = hint.currency === undefined ? undefined : namedIn(hint.currency);
  if (first === undefined || !codes)
    return hinted?.[0] === undefined ? {} : { currency: hinted[0], ambiguous: hinted.length > 1 };
  const known =
    oneOf(codes, hinted?.length === 1 ? hinted[0] : undefined) ??
    (hint.country === undefined ? undefined : oneOf(codes, currencyOfCountry(hint.country))) ??
    (hint.locale === undefined
      ? undefined
      : oneOf(codes, currencyOfCountry(countryOfLocale(hint.locale) ?? '')));
  if (known !== undefined) return { currency: known };
  // "¥199.00" is no yen.
  const fitting = /[.,]\d\d$/.test(raw) ? withCents(codes) : codes;
  return { currency: fitting[0] ?? first, ambiguous: fitting.length !== 1 };
}

function oneOf(codes: readonly string[], code: string | undefined): string | undefined {
  return code !== undefined && codes.includes(code) ? code : undefined;
}

const fractional = new WeakMap<readonly string[], readonly string[]>();

/** Those of a sign's currencies that have cents; worked out once for each sign. */
function withCents(codes: readonly string[]): readonly string[] {
  let found = fractional.get(codes);
  if (!found) {
    found = codes.filter((code) => exponentOf(code) > 0);
    fractional.set(codes, found);
  }
  return found;
}

/** The currencies a text beside a price names: a code, a sign, or either within words. */
function namedIn(text: string): readonly string[] | undefined {
  const whole = currencyCode(text);
  if (whole !== undefined) return [whole];
  const trimmed = text.trim();
  const direct = currenciesOf(trimmed);
  if (direct) return direct;
  for (const part of trimmed.match(/[A-Z]{1,3}\$|[^\s\d.,:()]+\.?/g) ?? []) {
    const codes = part.length > 1 || !/[\p{L}]/u.test(part) ? currenciesOf(part) : undefined;
    if (codes) return codes;
  }
  return undefined;
}
