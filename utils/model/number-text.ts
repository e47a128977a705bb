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

/** A number's digits before and after its decimal mark. */
export interface Reading {
  readonly whole: string;
  readonly fraction: string;
}

/** See decimalsIn(). */
export function readNumber(raw: string, currency?: string, decimalMark?: DecimalMark): Reading {
  const digits = digitsIn(raw);
  const end = digits.length - decimalsIn(raw, currency, decimalMark);
  return { whole: digits.slice(0, end) || '0', fraction: digits.slice(end) };
}

function digitsIn(raw: string): string {
  return raw.replace(/\D/g, '');
}

/**
 * How many of a number's digits are decimals: which marks group and which one is the decimal. Three digits after the
 * only mark are a group, except for currencies with three decimals, after "0", and where `decimalMark` says otherwise.
 */
function decimalsIn(raw: string, currency?: string, decimalMark?: DecimalMark): number {
  const point = raw.lastIndexOf('.');
  const comma = raw.lastIndexOf(',');
  const at = Math.max(point, comma);
  if (at < 0) return 0;
  const mark = raw.charAt(at);
  const isOnly = raw.indexOf(mark) === at;
  const decimals = digitsIn(raw.slice(at)).length;
  const isDecimal =
    point >= 0 && comma >= 0
      ? isOnly
      : decimals !== 3 || (isOnly && isLoneDecimal(raw.slice(0, at), mark, currency, decimalMark));
  return isDecimal ? decimals : 0;
}

/** Whether the only mark of a number is its decimal mark although three digits follow it. */
function isLoneDecimal(before: string, mark: string, currency?: string, decimalMark?: DecimalMark): boolean {
  const { length } = digitsIn(before);
  if (length === 0 || length > 3 || before === '0') return true;
  if (currency !== undefined && exponentOf(currency) === 3) return mark === '.' || currency === 'TND';
  return currency === undefined && decimalMark === mark;
}

/** More decimals than a price has: the reading of something else. */
const MAX_DECIMALS = 6;

/**
 * A number as it stands in a text in minor units, exactly; `scale` is the powers of ten of a 万 or 億 behind it. More
 * decimals than the currency has are rounded half up, as shops do with unit prices. Undefined for what a safe integer
 * can't hold and for endless decimals. An unknown currency has two decimals.
 */
export function minorIn(
  raw: string,
  scale: number,
  currency: string | undefined,
  decimalMark?: DecimalMark,
): number | undefined {
  return shifted(raw, decimalsIn(raw, currency, decimalMark), scale, currency);
}

/** minorIn() of digits of which it is known how many are decimals. */
export function shifted(
  raw: string,
  decimals: number,
  scale: number,
  currency: string | undefined,
): number | undefined {
  if (decimals - scale > MAX_DECIMALS) return undefined;
  const digits = digitsIn(raw);
  const shift = (currency === undefined ? 2 : exponentOf(currency)) + scale - decimals;
  const end = Math.max(0, digits.length + shift);
  const rest = shift < 0 && digits.charAt(digits.length + shift) >= '5' ? 1 : 0;
  const minor = Number(shift < 0 ? digits.slice(0, end) : digits.padEnd(end, '0')) + rest;
  return Number.isSafeInteger(minor) ? minor : undefined;
}
