import { exponentOf } from './money.ts';

/** A number as it stands in a text. */
export interface NumberText {
  readonly start: number;
  readonly end: number;
  /** As written, from its first digit or leading point to its last digit. */
  readonly raw: string;
}

/** The mark between units and cents. */
export type DecimalMark = '.' | ',';

export function isDigit(char: number): boolean {
  return char >= 48 && char <= 57;
}

/** Point, comma, and the marks that only ever group: ' ’ · ` */
const isMark = (char: number) =>
  char === 46 || char === 44 || char === 39 || char === 0x2019 || char === 0xb7 || char === 96;

/** The numbers in a normalised text, in order, with the groups of each kept together. */
export function findNumbers(text: string): NumberText[] {
  const found: NumberText[] = [];
  for (let at = 0; at < text.length; at++) {
    const char = text.charCodeAt(at);
    const leading =
      (char === 46 || char === 44) && isDigit(text.charCodeAt(at + 1)) && !isLetterAt(text, at - 1);
    if (!leading && !isDigit(char)) continue;
    const end = numberEnd(text, leading ? at + 1 : at);
    found.push({ start: at, end, raw: text.slice(at, end) });
    at = end - 1;
  }
  return found;
}

function isLetterAt(text: string, at: number): boolean {
  return /\p{L}/u.test(text.charAt(at));
}

function numberEnd(text: string, start: number): number {
  let at = start;
  let group = 0;
  let spaced = true;
  for (;;) {
    const char = text.charCodeAt(at);
    if (isDigit(char)) {
      group++;
      at++;
    } else if (isMark(char) && isDigit(text.charCodeAt(at + 1))) {
      spaced = spaced && char !== 46 && char !== 44;
      group = 0;
      at++;
    } else if (char === 32 && spaced && group > 0 && group <= 3 && digitsAt(text, at + 1) === 3) {
      group = 0;
      at++;
    } else if (
      char === 44 &&
      text.charCodeAt(at + 1) === 32 &&
      spaced &&
      digitsAt(text, at + 2) === 2 &&
      at > start
    ) {
      // "130, 38 zł": a comma with a slip of the space bar, unless it goes on as a list.
      if (/^\s*[,;]/.test(text.slice(at + 4, at + 6))) return at;
      return at + 4;
    } else return at;
  }
}

/** How many digits stand from `at` on. */
export function digitsAt(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end - at;
}

export interface Reading {
  /** Digits before and after the decimal mark; the whole part has no leading zeros but one. */
  readonly whole: string;
  readonly fraction: string;
}

/**
 * Which marks group and which one is the decimal. Three digits after the only mark are a group, except
 * for currencies with three decimals, after "0", and where `decimalMark` says otherwise.
 */
export function readNumber(raw: string, currency?: string, decimalMark?: DecimalMark): Reading {
  const compact = GROUPING.test(raw) ? raw.replace(GROUPINGS, '') : raw;
  const lastPoint = compact.lastIndexOf('.');
  const lastComma = compact.lastIndexOf(',');
  const at = Math.max(lastPoint, lastComma);
  if (at < 0) return reading(compact, '');
  const mark = compact.charAt(at);
  const fraction = compact.slice(at + 1);
  const before = compact.slice(0, at);
  const isDecimal =
    lastPoint >= 0 && lastComma >= 0
      ? before.indexOf(mark) < 0
      : before.includes(mark)
        ? fraction.length !== 3
        : fraction.length !== 3 || isLoneDecimal(at, compact.charAt(0), mark, currency, decimalMark);
  return isDecimal ? reading(before, fraction) : reading(compact, '');
}

const GROUPING = /['’·` ]/;
const GROUPINGS = /['’·` ]/g;

/**
 * Whether the only mark of a number is its decimal mark although three digits follow it.
 * @param before how many digits stand before it, the first of which is `first`.
 */
export function isLoneDecimal(
  before: number,
  first: string,
  mark: string,
  currency?: string,
  decimalMark?: DecimalMark,
): boolean {
  if (before === 0 || before > 3 || (before === 1 && first === '0')) return true;
  if (currency !== undefined && exponentOf(currency) === 3) return mark === '.' || currency === 'TND';
  return currency === undefined && decimalMark === mark;
}

function reading(whole: string, fraction: string): Reading {
  const digits = /[.,]/.test(whole) ? whole.replace(/[.,]/g, '') : whole;
  return { whole: digits.startsWith('0') ? digits.replace(/^0+(?=\d)/, '') : digits || '0', fraction };
}

/**
 * The reading in minor units, exactly; more decimals than the currency has are rounded half up, as
 * shops do with unit prices. Undefined for what a safe integer can't hold and for endless decimals.
 */
export function toMinor({ whole, fraction }: Reading, exponent: number): number | undefined {
  if (fraction.length > 6) return undefined;
  const digits = fraction.padEnd(exponent, '0');
  const minor = Number(whole + digits.slice(0, exponent));
  const rounded = digits.charAt(exponent) >= '5' ? minor + 1 : minor;
  return Number.isSafeInteger(rounded) ? rounded : undefined;
}
