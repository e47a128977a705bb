import { currencyAfter, currencyBefore, resolveCurrency } from './currency-beside.ts';
import { findNumbers } from './number-text.ts';
import { isMeasure, type Meaning, meaningOf } from './price-words.ts';
import { readSimple } from './simple-price.ts';
import { toAmount } from './to-amount.ts';

/** An amount whose currency may not have been said. */
export interface Amount {
  /** Minor units of `currency`; of an unknown currency hundredths. */
  readonly minor: number;
  readonly currency?: string;
}

/** What is known beside the text. */
export interface PriceHint {
  /** An ISO 4217 code, or a text that stands beside the price and names a currency. */
  readonly currency?: string;
  /** A language tag, "de-AT". */
  readonly locale?: string;
  /** ISO 3166, two letters. */
  readonly country?: string;
}

/** A number of a text that is an amount of money, and what the words beside it say it is. */
export interface LabelledAmount {
  readonly amount: Amount;
  readonly meaning?: Meaning;
  /** The upper end, where it is a range. */
  readonly max?: Amount;
  /** The sign stands for several currencies and no hint says which. */
  readonly ambiguous?: boolean;
}

/** Only Japanese is written so: its "¥" is the yen. */
const KANA = /[\u3041-\u30ff]/;
/** A price text is a line: more is not read. */
const MAX_LENGTH = 400;
const TO = /^\s*(?:[-–—~～〜至到]|to|bis|à|a|до)\s*$/i;
const CLAUSE = ',，。;；!！|•·\n';
const SCALES: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 만: 4, 亿: 8, 億: 8, 억: 8 };

/** Every amount of money in a text, in order, with those that are not what a thing costs marked so. */
export function readAmounts(input: string, given: PriceHint = {}): LabelledAmount[] {
  const text = normalise(input.length > MAX_LENGTH ? input.slice(0, MAX_LENGTH) : input);
  const hint = given.country === undefined && KANA.test(text) ? { ...given, country: 'JP' } : given;
  const decimalMark =
    hint.locale === undefined ? undefined : /^(?:en|zh|ja|ko|th|he)\b/.test(hint.locale) ? '.' : ',';
  const simple = readSimple(text, hint, decimalMark);
  if (simple) return [simple];
  const marked = findMarked(text);
  const anyCurrency = marked.some((one) => one.codes !== undefined);
  const amounts: LabelledAmount[] = [];
  for (let i = 0; i < marked.length; i++) {
    const one = marked[i];
    if (!one || one.negative) continue;
    const next = marked[i + 1];
    const isRange =
      next !== undefined &&
      TO.test(text.slice(one.end, next.start)) &&
      // "30,000원~ 29개 구매"
      (next.codes !== undefined || !isMeasure(text.slice(next.end, next.end + 12)));
    const own = one.codes ?? (isRange ? next.codes : undefined);
    if (own === undefined && !isBareAmount(text, one, anyCurrency, isRange ? next : undefined)) continue;
    // "169,99 statt UVP 227,99 Euro"
    const codes = own ?? marked.find((other) => other.codes !== undefined)?.codes;
    const rangeEnd = isRange ? next.end : one.end;
    if (isRange) i++;
    const following = marked[i + 1];
    const after = text.slice(rangeEnd, Math.min(rangeEnd + 24, following?.start ?? text.length));
    const before = clauseBefore(text, marked[i - (isRange ? 2 : 1)]?.end ?? 0, one.start);
    const meaning = meaningOf(before.toLowerCase(), after.toLowerCase(), following === undefined);
    const { currency, ambiguous } = resolveCurrency(codes, hint, one.raw);
    const amount = toAmount(one.raw, one.scale, currency, decimalMark);
    if (!amount) continue;
    const found: Mutable<LabelledAmount> = { amount };
    if (meaning) found.meaning = meaning;
    const max = isRange ? toAmount(next.raw, next.scale, currency, decimalMark) : undefined;
    if (max) found.max = max;
    if (ambiguous) found.ambiguous = true;
    amounts.push(found);
  }
  return amounts;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface Marked {
  readonly raw: string;
  /** With the currency sign, where there is one. */
  readonly start: number;
  readonly end: number;
  /** What the sign may stand for, likeliest first. */
  readonly codes: readonly string[] | undefined;
  /** Powers of ten of a 万 or 億 behind the digits. */
  readonly scale: number;
  readonly negative: boolean;
}

/** The numbers with the currency signs beside them; a sign between two numbers belongs to one. */
function findMarked(text: string): Marked[] {
  const numbers = findNumbers(text);
  const found: Marked[] = [];
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i];
    if (!number) continue;
    const before = currencyBefore(text, number.start, found.at(-1)?.end ?? 0);
    let { raw, end } = number;
    const scale = scaleAt(text, end) || scaleAt(text, end + 1);
    if (scale > 0) end += scaleAt(text, end) > 0 ? 1 : 2;
    // "1.899,-"
    if (isPoint(text.charCodeAt(end)) && DASHES.includes(text.charAt(end + 1) || ' ')) end += 2;
    let next = numbers[i + 1];
    const after = currencyAfter(text, end, next?.start ?? text.length);
    if (after && next && after.end === next.start && after.end === end + 1 && /^\d\d$/.test(next.raw)) {
      // "86€99": the sign is the decimal mark.
      raw = `${raw.replace(/[.,]/g, '')}.${next.raw}`;
      end = next.end;
      i++;
      found.push({
        raw,
        start: before?.start ?? number.start,
        end,
        codes: after.codes,
        scale,
        negative: false,
      });
      continue;
    }
    if (next && after && before && text.slice(after.end, next.start).trim() === '') next = undefined;
    const taken = after && !(before && numbers[i + 1] && next === undefined) ? after : undefined;
    const start = before?.start ?? number.start;
    found.push({
      raw,
      start,
      end: taken?.end ?? end,
      codes: joined(before?.codes, taken?.codes),
      scale,
      negative: isNegative(text, start),
    });
  }
  return found;
}

const DASHES = '-–—';

function isPoint(char: number): boolean {
  return char === 44 || char === 46;
}

/** Powers of ten; every such sign is a Chinese or Korean character. */
function scaleAt(text: string, at: number): number {
  return text.charCodeAt(at) > 0x4e00 ? (SCALES[text.charAt(at)] ?? 0) : 0;
}

/** A minus that parts nothing stands before it. */
function isNegative(text: string, start: number): boolean {
  const char = text.charCodeAt(start - 1);
  return (char === 45 || char === 0x2212) && (start === 1 || /[\s(（]/.test(text.charAt(start - 2)));
}

/** "SGD4.90 $": what both signs may mean, else what the plainer one means. */
function joined(before: readonly string[] | undefined, after: readonly string[] | undefined) {
  if (!before || !after) return before ?? after;
  const both = before.filter((code) => after.includes(code));
  return both.length > 0 ? both : after.length < before.length ? after : before;
}

/** A number without a currency is an amount only when nothing around it says otherwise. */
function isBareAmount(
  text: string,
  one: Marked,
  anyCurrency: boolean,
  rangeEnd: Marked | undefined,
): boolean {
  const last = text.slice(one.start - 1, one.start);
  if (/[\p{L}_#]/u.test(last) && !/[\p{Lo}]/u.test(last)) return false;
  const after = text.slice(one.end, one.end + 12);
  if (/^[a-z_]/i.test(after) || isMeasure(after)) return false;
  const hasCents = /[.,]\d\d$/.test(one.raw);
  if (anyCurrency) return hasCents || one.scale > 0;
  // "25-09", "10/12", "12:30" are dates, shares and times.
  if (/^\s?[-–/:]\s?\d/.test(after) && !(rangeEnd && /[.,]\d/.test(one.raw + rangeEnd.raw))) return false;
  return !/\d\s?[-–/:]\s?$/.test(text.slice(Math.max(0, one.start - 4), one.start));
}

/** The words before a number, from the last end of a clause on; "30%OFF " before a price is no part of it. */
function clauseBefore(text: string, from: number, to: number): string {
  let start = Math.max(from, to - 48);
  while (start < to && text.charCodeAt(start) <= 32) start++;
  if (start === to) return '';
  const first = text.charCodeAt(start);
  if (first === 37 || first === 0xff05)
    start += /^.\s*(?:off|引き|オフ)?/i.exec(text.slice(start, to))?.[0].length ?? 1;
  for (let at = to - 1; at >= start; at--)
    if (CLAUSE.includes(text.charAt(at))) return text.slice(at + 1, to);
  return text.slice(start, to);
}

const UNUSUAL =
  /[\u00a0\u0660-\u0669\u066b\u066c\u06f0-\u06f9\u2000-\u200f\u202a-\u202f\u205f\u2066-\u2069\u3000\ufeff\uff04\uff0c\uff0e\uff10-\uff19]/;

/** Full-width and Arabic digits and marks, and every kind of space, as ASCII. */
function normalise(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .replace(/[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]/g, (digit) =>
      String((digit.charCodeAt(0) - (digit < '\u0700' ? 0 : 0xff10)) & 15),
    )
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/(?<=\d)[\u066b\uff0e](?=\d)/g, '.')
    .replace(/(?<=\d)[\u066c\uff0c](?=\d)/g, ',')
    .replace(/\uff04/g, '$');
}
