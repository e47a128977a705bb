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

/** A number without its marks: 1,234.50 is 123450 with two decimals. */
export interface Reading {
  /** No safe integer where the number is too long. */
  readonly digits: number;
  readonly decimals: number;
}

/**
 * Which marks group and which one is the decimal. Three digits after the only mark are a group, except for currencies
 * with three decimals, after "0", and where `decimalMark` says otherwise.
 */
export function readNumber(raw: string, currency?: string, decimalMark?: DecimalMark): Reading {
  let digits = 0;
  let count = 0;
  let points = 0;
  let commas = 0;
  let mark = 0;
  let decimals = 0;
  for (let at = 0; at < raw.length; at++) {
    const char = raw.charCodeAt(at);
    if (isDigit(char)) {
      digits = digits * 10 + char - 48;
      count++;
      decimals++;
    } else if (char === 46 || char === 44) {
      if (char === 46) points++;
      else commas++;
      mark = char;
      decimals = 0;
    }
  }
  const isOnly = (mark === 46 ? points : commas) === 1;
  const isDecimal =
    points > 0 && commas > 0
      ? isOnly
      : mark > 0 &&
        (decimals !== 3 ||
          (isOnly && isLoneDecimal(count - decimals, digits < 1000, mark, currency, decimalMark)));
  return { digits, decimals: isDecimal ? decimals : 0 };
}

/**
 * Whether the only mark of a number is its decimal mark although three digits follow it.
 * @param before how many digits stand before it
 */
function isLoneDecimal(
  before: number,
  isZero: boolean,
  mark: number,
  currency: string | undefined,
  decimalMark: DecimalMark | undefined,
): boolean {
  if (before === 0 || before > 3 || (before === 1 && isZero)) return true;
  if (currency !== undefined && exponentOf(currency) === 3) return mark === 46 || currency === 'TND';
  return currency === undefined && decimalMark?.charCodeAt(0) === mark;
}

/** More decimals than a price has: the reading of something else. */
const MAX_DECIMALS = 6;

/**
 * A number in minor units, exactly; `scale` is the powers of ten of a 万 or 億 behind it. More decimals than the currency
 * has are rounded half up, as shops do with unit prices. Undefined for what a safe integer can't hold and for endless
 * decimals. An unknown currency has two decimals.
 */
export function toMinor(
  { digits, decimals }: Reading,
  scale: number,
  currency: string | undefined,
): number | undefined {
  if (!Number.isSafeInteger(digits) || decimals - scale > MAX_DECIMALS) return undefined;
  const shift = (currency === undefined ? 2 : exponentOf(currency)) + scale - decimals;
  // The last digit that is cut off decides: whole numbers only, no float on the way.
  const minor =
    shift < 0 ? Math.floor((Math.floor(digits / 10 ** (-shift - 1)) + 5) / 10) : digits * 10 ** shift;
  return Number.isSafeInteger(minor) ? minor : undefined;
}
