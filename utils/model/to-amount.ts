import { exponentOf } from './money.ts';
import { type DecimalMark, isLoneDecimal, readNumber, toMinor } from './number-text.ts';
import type { Amount } from './price-amounts.ts';

/** Numbers with more digits could leave the safe integers on the way. */
const MAX_DIGITS = 12;
const POWERS = [1, 10, 100, 1000];

/** A number as it stands in a text as an amount; `scale` is the powers of ten of a 万 or 億 behind it. */
export function toAmount(
  raw: string,
  scale: number,
  currency: string | undefined,
  decimalMark: DecimalMark | undefined,
): Amount | undefined {
  const exponent = currency === undefined ? 2 : exponentOf(currency);
  const plain = scale === 0 ? plainMinor(raw, exponent, currency, decimalMark) : -1;
  const minor = plain >= 0 ? plain : markedMinor(raw, scale, exponent, currency, decimalMark);
  if (minor === undefined) return undefined;
  return currency === undefined ? { minor } : { minor, currency };
}

/** readNumber() and toMinor() in one pass without strings, for all but very long numbers and fractions; -1 for those (NaN where it would round). */
function plainMinor(
  raw: string,
  exponent: number,
  currency: string | undefined,
  decimalMark: DecimalMark | undefined,
): number {
  let value = 0;
  let digits = 0;
  let points = 0;
  let commas = 0;
  let mark = -1;
  let decimals = 0;
  for (let at = 0; at < raw.length; at++) {
    const char = raw.charCodeAt(at);
    if (char >= 48 && char <= 57) {
      value = value * 10 + char - 48;
      digits++;
      decimals++;
    } else if (char === 46 || char === 44) {
      if (char === 46) points++;
      else commas++;
      mark = at;
      decimals = 0;
    } else if (mark >= 0) return -1;
  }
  if (digits > MAX_DIGITS) return -1;
  const ofMark = raw.charCodeAt(mark) === 46 ? points : commas;
  const isDecimal =
    mark >= 0 &&
    (points > 0 && commas > 0
      ? ofMark === 1
      : decimals !== 3 ||
        (ofMark === 1 &&
          isLoneDecimal(digits - decimals, raw.charAt(0), raw.charAt(mark), currency, decimalMark)));
  return value * (POWERS[isDecimal ? exponent - decimals : exponent] ?? Number.NaN);
}

function markedMinor(
  raw: string,
  scale: number,
  exponent: number,
  currency: string | undefined,
  decimalMark: DecimalMark | undefined,
): number | undefined {
  const { whole, fraction } = readNumber(raw, currency, decimalMark);
  if (scale === 0) return toMinor({ whole, fraction }, exponent);
  return toMinor(
    { whole: whole + fraction.padEnd(scale, '0').slice(0, scale), fraction: fraction.slice(scale) },
    exponent,
  );
}
