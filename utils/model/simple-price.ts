import { resolveCurrency } from './currency-beside.ts';
import { currenciesOf } from './currency-signs.ts';
import { type DecimalMark, digitsAt, isDigit } from './number-text.ts';
import type { LabelledAmount, PriceHint } from './price-amounts.ts';
import { toAmount } from './to-amount.ts';

/** UTF-16 units that a sign may have before and after its number. */
const MAX_BEFORE = 3;
const MAX_AFTER = 4;
/** What a sign never begins with and never holds, before its number and after it: one bit each, by character code. */
const FIRST = 1;
const WITHIN = 2;
const FIRST_AFTER = 4;
const WITHIN_AFTER = 8;
const BARRED = new Uint8Array(128);
for (const [bit, chars] of [
  [FIRST, ".,'(+/-abcdefghijklmnopqrstuvwxyz"],
  [WITHIN, '.,(+/-'],
  [FIRST_AFTER, ',.:/(%+~-'],
  [WITHIN_AFTER, '(,/+~-'],
] as const) {
  for (const char of chars) BARRED[char.charCodeAt(0)] = (BARRED[char.charCodeAt(0)] ?? 0) | bit;
}

function isBarred(char: number, bit: number): boolean {
  return ((BARRED[char] ?? 0) & bit) !== 0;
}

/**
 * Most price texts are one number with one sign, or none: those need no look at words. Undefined for any other.
 * Goes by character, as a product list has thousands of them.
 */
export function readSimple(
  text: string,
  hint: PriceHint,
  decimalMark: DecimalMark | undefined,
): LabelledAmount | undefined {
  const from = text.charCodeAt(0) === 32 ? 1 : 0;
  let at = from;
  for (let char = text.charCodeAt(at); at - from < MAX_BEFORE && char > 32 && !isDigit(char); ) {
    if (isBarred(char, at === from ? FIRST : WITHIN)) return undefined;
    char = text.charCodeAt(++at);
  }
  const before = at;
  if (text.charCodeAt(at) === 32) at++;
  const start = at;
  const end = numberEnd(text, start);
  // "1,899.-" and the like have their own rules.
  if (end === start || !isDigit(text.charCodeAt(end - 1))) return undefined;
  at = text.charCodeAt(end) === 32 ? end + 1 : end;
  const after = at;
  for (let char = text.charCodeAt(at); at - after < MAX_AFTER && char > 32 && !isDigit(char); ) {
    if (isBarred(char, at === after ? FIRST_AFTER : WITHIN_AFTER)) return undefined;
    char = text.charCodeAt(++at);
  }
  const rest = text.charCodeAt(at) === 32 ? at + 1 : at;
  if (rest < text.length || (before > from && at > after)) return undefined;
  const sign = before > from ? text.slice(from, before) : text.slice(after, at);
  const meant = sign === '' ? undefined : currenciesOf(sign);
  if (sign !== '' && !meant) return undefined;
  const raw = text.slice(start, end);
  const { currency, ambiguous } = resolveCurrency(meant, hint, raw);
  const amount = toAmount(raw, 0, currency, decimalMark);
  return amount && ambiguous ? { amount, ambiguous } : amount && { amount };
}

/** Where a number ends that is grouped by points and commas, or by spaces all along. */
function numberEnd(text: string, start: number): number {
  let at = start + digitsAt(text, start);
  if (at === start) return start;
  if (at - start <= 3 && text.charCodeAt(at) === 32 && digitsAt(text, at + 1) === 3) {
    while (text.charCodeAt(at) === 32 && digitsAt(text, at + 1) === 3) at += 4;
    const char = text.charCodeAt(at);
    return (char === 46 || char === 44) && digitsAt(text, at + 1) === 2 ? at + 3 : at;
  }
  for (let char = text.charCodeAt(at); isDigit(char) || char === 46 || char === 44; ) {
    char = text.charCodeAt(++at);
  }
  return at;
}
