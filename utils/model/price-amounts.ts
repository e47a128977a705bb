import { type DecimalMark, readNumber, toMinor } from './number-text.ts';
import { unitsInFigures } from './numbers-in-units.ts';
import { findPriceNumbers, type PriceNumber } from './price-numbers.ts';
import { isMeasure, isNumberOfElse, type Meaning, meaningOf } from './price-words.ts';
import { resolveCurrency } from './resolve-currency.ts';
import { spokenInFigures } from './spoken-price.ts';

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
  readonly ambiguous?: true;
}

/** Only Japanese is written so: its "¥" is the yen. */
const KANA = /[\u3041-\u30ff]|税[込抜]/;
/** A price text is a line: more is not read. */
const MAX_LENGTH = 400;
const TO = /^\s*(?:[-–—~～〜至到]|to|bis|à|a|до)\s*$/i;
const CLAUSE = /.*[,，。;；!！|•·\n]|^\s*[%％٪]\s*(?:off|引き|オフ)?/is;
const NO_HINT: PriceHint = {};

/** Every amount of money in a text, in order, with those that are not what a thing costs marked so. */
export function readAmounts(input: string, given = NO_HINT): LabelledAmount[] {
  const text = joinParts(normalise(input.length > MAX_LENGTH ? input.slice(0, MAX_LENGTH) : input).trim());
  const numbers = findPriceNumbers(text);
  const amounts: LabelledAmount[] = [];
  if (numbers.length === 0) return amounts;
  const { locale } = given;
  const decimalMark = locale === undefined ? undefined : /^(?:en|zh|ja|ko|th|he)\b/.test(locale) ? '.' : ',';
  const signed = numbers.find(({ codes }) => codes !== undefined)?.codes;
  const isShared = signed !== undefined && (signed.length > 1 || numbers.length > 1);
  const isJapanese = isShared && given.country === undefined && KANA.test(text);
  const hint = isJapanese ? { ...given, country: 'JP' } : given;
  let from = 0;
  for (let i = 0; i < numbers.length; i++) {
    const one = numbers[i];
    if (!one) break;
    const clauseFrom = from;
    let { end } = one;
    from = end;
    if (isNegative(text, one.start)) continue;
    const next = numbers[i + 1];
    const isRange =
      next !== undefined &&
      TO.test(text.slice(end, next.start)) &&
      // "30,000원~ 29개 구매"
      // "50 - $2.00": how many, and what they cost.
      (next.codes === undefined || one.codes !== undefined || isUpward(one, next)) &&
      (next.codes !== undefined || !isMeasure(text.slice(next.end, next.end + 12)));
    const own = one.codes ?? (isRange ? next.codes : undefined);
    if (NO_GROUPS.test(one.raw) || (!own && isDate(text, one))) continue;
    if (!own && !isBareAmount(text, one, signed !== undefined, isRange ? next : undefined)) continue;
    if (isRange) {
      i++;
      end = next.end;
      from = end;
    }
    // "169,99 statt UVP 227,99 Euro"
    const codes = resolveCurrency(own ?? signed, hint, one.raw);
    const currency = codes[0];
    const amount = amountOf(one, currency, decimalMark);
    if (!amount) continue;
    const found: Mutable<LabelledAmount> = { amount };
    const upTo = numbers[i + 1]?.start ?? text.length;
    if (one.start > clauseFrom || end < upTo) {
      const before = text.slice(Math.max(clauseFrom, one.start - 48), one.start).replace(CLAUSE, '');
      // "×12期": what follows may hold a number that is no amount.
      const behind = numbers[i + 1]?.codes ? upTo : text.length;
      const after = text.slice(end, Math.min(end + 24, behind));
      const meaning = meaningOf(before.toLowerCase(), after.toLowerCase(), upTo === text.length);
      if (meaning) found.meaning = meaning;
    }
    const max = isRange ? amountOf(next, currency, decimalMark) : undefined;
    if (max) found.max = max;
    if (codes.length > 1) found.ambiguous = true;
    amounts.push(found);
  }
  return amounts;
}

/** Whether a number without a sign is less than the one it leads to. */
function isUpward(from: PriceNumber, to: PriceNumber): boolean {
  const size = ({ raw }: PriceNumber) => readNumber(raw).digits / 10 ** readNumber(raw).decimals;
  return size(from) <= size(to);
}

function amountOf(
  { raw, scale }: PriceNumber,
  currency: string | undefined,
  decimalMark: DecimalMark | undefined,
): Amount | undefined {
  const minor = toMinor(readNumber(raw, currency, decimalMark), scale, currency);
  if (minor === undefined) return undefined;
  return currency === undefined ? { minor } : { minor, currency };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A minus that parts nothing stands before it. */
function isNegative(text: string, start: number): boolean {
  const char = text.charCodeAt(start - 1);
  return (char === 45 || char === 0x2212) && (start === 1 || /[\s(（$€£¥]/.test(text.charAt(start - 2)));
}

/** "29.11.2024", "July, 2004" */
function isDate(text: string, { raw, start }: PriceNumber): boolean {
  return (
    /^(?:\d\d?\.\d\d?\.)?(?:19|20)\d\d$/.test(raw) && (raw.includes('.') || MONTH.test(text.slice(0, start)))
  );
}

/** "1.2.3.4": a version or an address; groups have two digits or more. */
const NO_GROUPS = /[.,]\d[.,]/;
const MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,? *$/i;
/** A number without a currency is an amount only when nothing around it says otherwise. */
function isBareAmount(
  text: string,
  { start, end, raw, scale }: PriceNumber,
  anyCurrency: boolean,
  rangeEnd: PriceNumber | undefined,
): boolean {
  if (start === 0 && end === text.length) return true;
  const last = text.slice(start - 1, start);
  if (/[\p{L}_#]/u.test(last) && !/[\p{Lo}]/u.test(last)) return false;
  const after = text.slice(end, end + 12);
  if (/^[a-z_]/i.test(after) || isMeasure(after)) return false;
  // "Model 29", but "Wall art 29.99".
  if (!/[.,]\d\d$/.test(raw) && isNumberOfElse(text.slice(Math.max(0, start - 12), start))) return false;
  if (anyCurrency) return /[.,]\d\d$/.test(raw) || scale > 0;
  // "25-09", "10/12", "12:30" are dates, shares and times.
  if (/^\s?[-–/:]\s?\d/.test(after) && !(rangeEnd && /[.,]\d/.test(raw + rangeEnd.raw))) return false;
  return !/\d\s?[-–/:]\s?$/.test(text.slice(Math.max(0, start - 4), start));
}

/** Numbers that are said in parts, in one. */
function joinParts(text: string): string {
  return spokenInFigures(unitsInFigures(text.replace(SAME_IN_PARTS, ' ')));
}

/**
 * Turkish: the cash price in nine instalments, or in as many as twelve. How many is no amount, and what follows costs no
 * more for it; "x" leads to what one of them is.
 */
const SAME_IN_PARTS =
  /(?:pe[şs][iİ]n(?: f[iİ]yat[ıiİ]na)?(?: (?!TL|₺)[^\s\d,.]+){0,2} \d{1,2}(?: (?!TL|₺)[^\s\d,.]+){0,2}|\d{1,2} aya varan) taks[iİ]t(?:le)?(?! *[x×])/giu;

const UNUSUAL =
  /[\u00a0\u0660-\u0669\u066b\u066c\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59\u2000-\u200f\u202a-\u202f\u205f\u2066-\u2069\u3000\ufeff\uff04\uff0c\uff0e\uff10-\uff19]/;
/** Of Arabic, Persian, Devanagari, Bengali, Thai and full-width digits the noughts. */
const NOUGHTS = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

/** Other scripts' digits and marks, and every kind of space, as ASCII. */
function normalise(text: string): string {
  if (!UNUSUAL.test(text)) return text;
  return text
    .replace(/[\uff10-\uff19\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef\u0e50-\u0e59]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (NOUGHTS.findLast((nought) => nought <= code) ?? 0));
    })
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/(?<=\d)[\u066b\uff0e](?=\d)/g, '.')
    .replace(/(?<=\d)[\u066c\uff0c](?=\d)/g, ',')
    .replace(/\uff04/g, '$');
}
