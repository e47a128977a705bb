import { currenciesOf, currencyCode } from './currency-signs.ts';
import { powerOf } from './numbers-in-units.ts';

/** A number in a text with the currency signs that stand beside it. */
export interface PriceNumber {
  /** From its first digit or leading point to its last digit. */
  readonly raw: string;
  /** With the currency sign, where there is one. */
  readonly start: number;
  readonly end: number;
  /** What the sign may stand for, likeliest first. */
  readonly codes: readonly string[] | undefined;
  /** Powers of ten of a 万 or 億 behind the digits. */
  readonly scale: number;
}

/** Letters and the marks on them, as ranges: \p{L} takes several times as long. Signs of money within them are left out. */
const W = 'A-Za-z\u00c0-\u058e\u0590-\u060a\u0620-\u09f1\u09f4-\u0e3e\u0e40-\u17da\u17dc-\u1fff\u3040-\ud7ff';
/** "AU $", "US$:", a word or a sign, and the spaces behind it; "$..75": of several points only the last is the number's. */
const BEFORE = `(?:((?<![${W}])(?:(?<!\\d)[A-Z]{1,3} \\$|[${W}$](?:[${W}$]|(?<=[${W}./])[./'’])*)|[^\\s\\d.,${W}])(:? {0,3}|\\.(?=\\.)))?`;
/** Groups by marks or spaces; "130, 38 zł" and "$119. 95" are slips of the space bar: the text or a currency follows, not "20% off". */
const NUMBER = `((?:(?<![${W}])[.,])?\\d+(?:['’·\`]\\d+|(?<!\\d{4}) \\d{3}(?!\\d))*(?:[.,]\\d+(?:['’·\`.,]\\d+)*)?(?:(?<![.,]\\d\\d?)(?:, \\d\\d(?= {0,2}(?:$|[€$£]|(?:zł|kr|kč|lei|tl|eur|usd)(?![a-z])))|\\. \\d\\d(?= *(?:$|[$€£]))))?)`;
/** "2,080万", "1.899,-" */
const TAIL = '((?: ?[万萬만亿億억])?(?:[.,][-–—])?)';
const AFTER = `(?: ?\\*)? {0,2}(:-|F CFA|(?:\\.(?=[\u0590-\u1fff]))?[${W}$][${W}$₵₣£./'’ʻ״"]*|[^\\s\\d])?`;
const TOKEN = new RegExp(BEFORE + NUMBER + TAIL + AFTER, 'g');

/** Chinese, Japanese and Korean put no space around a currency. */
const CJK = /[\u3040-\u9fff\uac00-\ud7af]/;
/** Small words before a number are seldom currencies: "le 25", "da 7,32", "nu 19,95"; nor are single letters. */
const NO_SIGN =
  /^(?!(?:rs|kr|rp|rm|usd|eur|gbp|cny|rmb|chf|kč|zł|tl|lei|inr|jpy)\.?$)[a-z][^$A-Z]*$|^(?:[A-QS-Z]|Nu)$/;
/** A letter or small word behind a number is a currency only when the text has nothing else: "1 L", "200q", "10 Nu". */
const LETTER = /^(?:[a-zс]|nu|ar|id|um|le|mt|db)$/i;
const BARE = /^[\d., ]*\D{0,2}$/;
/** "Q129.00", "P1,299.00": letters by which a country's shops write their currency. */
const LEADING_LETTER = /^[PQ] ?[\d,]+\.\d\d$/;
const EXPONENT = /e[+-]?\d+/iy;
/** The dinar, riyal or dirham of which country: "دينار أردني". */
const WHOSE = / ([\u0621-\u064a]+)/y;
const CENTS = /\d\d(?![\d.,'])| \d\d$/y;

/** The numbers of a normalised text with the currency signs beside them; a sign between two numbers belongs to one. */
export function findPriceNumbers(text: string): PriceNumber[] {
  const found: PriceNumber[] = [];
  let next = 0;
  while (next < text.length) {
    TOKEN.lastIndex = next;
    const match = TOKEN.exec(text);
    if (!match) break;
    const before = match[1];
    const gap = match[2] ?? '';
    let raw = match[3] ?? '';
    const tail = match[4] ?? '';
    const after = match[5];
    let start = match.index + (before?.length ?? 0) + gap.length;
    const end = start + raw.length + tail.length;
    const isLetter = match.index === 0 && LEADING_LETTER.test(text);
    const left = before === undefined ? undefined : signBefore(before, isLetter);
    EXPONENT.lastIndex = end;
    if (EXPONENT.test(text)) {
      // "1e309" is nothing that a shop writes.
      next = EXPONENT.lastIndex;
      continue;
    }
    let right = after === undefined ? undefined : signAfter(after, text);
    next = end;
    if (left) start -= left.length + gap.length;
    if (right && after !== undefined) {
      next = TOKEN.lastIndex - after.length + right.length;
      WHOSE.lastIndex = next;
      const whose = right.codes.length > 1 && WHOSE.exec(text)?.[1];
      if (whose) right = { ...right, codes: currenciesOf(whose) ?? right.codes };
      CENTS.lastIndex = next;
      if (next === end + 1 && !/[.,]\d\d?$/.test(raw) && CENTS.test(text)) {
        // "86€99", "35€ 99": the sign is the decimal mark.
        raw = `${raw.replace(/[.,]/g, '')}.${text.slice(CENTS.lastIndex - 2, CENTS.lastIndex)}`;
        next = CENTS.lastIndex;
      } else if (isOfNext(text, left !== undefined, next - right.length, next)) {
        right = undefined;
        next = end;
      }
    }
    const codes = left && right ? joined(left.codes, right.codes) : (left ?? right)?.codes;
    const times = left && !right && tail === '' ? timesAt(text, end) : undefined;
    if (times) next = times.end;
    found.push({ raw, start, end: next, codes, scale: times?.scale ?? powerOf(tail) });
  }
  return found;
}

/** Whether a sign that stands between two numbers is the second one's: "€ 10.00 € 8.00", "iPhone 15 $799". */
function isOfNext(text: string, hasOwn: boolean, start: number, end: number): boolean {
  return hasOwn
    ? /^ *[.,]?\d/.test(text.slice(end, end + 9))
    : text.charAt(start - 1) === ' ' && /^\d/.test(text.charAt(end));
}

/** Powers of ten that are said in letters behind a number with its sign: "$1.5k", "₹1.5 lakh", "Rp 1,2 jt". */
const SCALES: Readonly<Record<string, number>> = {
  k: 3,
  rb: 3,
  ribu: 3,
  w: 4,
  lakh: 5,
  lakhs: 5,
  m: 6,
  mn: 6,
  mio: 6,
  million: 6,
  jt: 6,
  juta: 6,
  cr: 7,
  crore: 7,
  crores: 7,
};
/** A single letter stands right behind the digits: "5 m" is a length. */
const TIMES = /(?:[kwm]| ?[a-z]{2,7})(?![\p{L}\d])/iuy;

function timesAt(text: string, at: number): { readonly scale: number; readonly end: number } | undefined {
  TIMES.lastIndex = at;
  const match = TIMES.exec(text);
  const scale = match && SCALES[match[0].trim().toLowerCase()];
  return scale ? { scale, end: TIMES.lastIndex } : undefined;
}

interface Sign {
  readonly codes: readonly string[];
  /** How many characters of the word it is. */
  readonly length: number;
}

function signBefore(word: string, isLetter: boolean): Sign | undefined {
  const { length } = word;
  const last = word.charAt(length - 1);
  if (CJK.test(last)) return longest(word, -1);
  const codes = NO_SIGN.test(word) && !isLetter ? undefined : currenciesOf(word);
  if (codes || last !== '$') return codes && { codes, length };
  // "AU $59.95", "CAD$1.23": letters before the dollar sign say whose.
  const whose = word.slice(0, -1).trim();
  const code = currencyCode(whose);
  const owned = currenciesOf(`${whose}$`) ?? (code === undefined ? undefined : [code]);
  return owned ? { codes: owned, length } : { codes: currenciesOf('$') ?? [], length: 1 };
}

function signAfter(word: string, text: string): Sign | undefined {
  if (CJK.test(word.charAt(0))) return longest(word, 1);
  if (LETTER.test(word) && !BARE.test(text)) return undefined;
  const codes = currenciesOf(word);
  if (codes) return { codes, length: word.length };
  // "kr/mån", "zł/szt."
  const bare = word.replace(/(?<=[^/]{2})\/.*|[./'’"]+$/s, '');
  const inner = currenciesOf(bare) ?? (word.startsWith('$') ? currenciesOf('$') : undefined);
  return inner && { codes: inner, length: bare.length };
}

/** The longest of up to four characters that is one, at the start of a word, or at its end. */
function longest(word: string, side: 1 | -1): Sign | undefined {
  for (let length = Math.min(4, word.length); length > 0; length--) {
    const codes = currenciesOf(side > 0 ? word.slice(0, length) : word.slice(-length));
    if (codes) return { codes, length };
  }
  return undefined;
}

/** "SGD4.90 $": what both signs may mean, else what the plainer one means. */
function joined(before: readonly string[], after: readonly string[]): readonly string[] {
  const both = before.filter((code) => after.includes(code));
  return both.length > 0 ? both : after.length < before.length ? after : before;
}
