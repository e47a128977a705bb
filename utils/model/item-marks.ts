import type { ProductPage } from './offer.ts';

/** What a page tells of who made its product and as which one. */
export type MakersNumbers = Pick<ProductPage, 'gtin' | 'mpn' | 'brand'>;

const LENGTHS = [8, 12, 13, 14];
/** Beyond any real one. */
const MAX_LENGTH = 60;

/** What shops write where goods have no maker whose number it could be. */
const NO_MAKER =
  /^(?:na|none|null|unknown|other|others|generic|(?:un|non|not)branded|(?:no|ohne|sans|sem|sin|senza|bez)(?:name|brand|marke|marque|marca|znacky)?|noenname(?:null)?|oem|brand|无|無|无品牌|無品牌|无牌|其他|其它|ノーブランド(?:品)?|없음|기타)$/;
/** Not a number of a maker's, but a word for there being none: "Does not apply". */
const NO_NUMBER = /^(?:doesnotapply|notapplicable|na|none|nichtzutreffend|nonapplicable)\d*$/;

/**
 * What an item is the same by, whoever sells it: its GTIN, and its maker's number together with the maker's name. Each
 * text equals another's exactly when both mean the same. Empty where the page tells neither, or nothing that can be one.
 */
export function itemMarks({ gtin, mpn, brand }: MakersNumbers): readonly string[] {
  const number = gtin === undefined ? undefined : globalNumber(gtin);
  const [maker, part] = [plain(brand), plain(mpn)];
  return [
    ...(number === undefined ? [] : [`gtin ${number}`]),
    // "1" and "one size" are numbers of nothing.
    ...(maker !== '' && !NO_MAKER.test(maker) && part.length > 2 && /\d/.test(part) && !NO_NUMBER.test(part)
      ? [`mpn ${maker} ${part}`]
      : []),
  ];
}

/**
 * A GTIN, EAN, UPC or ISBN as the 14 digits that all of them are part of; undefined where its check digit is wrong, and
 * for numbers that a shop may give out itself (GS1 restricted circulation), which mean other goods in another shop.
 */
export function globalNumber(text: string): string | undefined {
  const written = text.replace(/[\s-]/g, '').toUpperCase();
  const digits = /^\d{9}[\dX]$/.test(written) ? ofIsbn10(written) : written;
  if (!/^\d+$/.test(digits ?? '') || !digits || !LENGTHS.includes(digits.length)) return undefined;
  const number = digits.padStart(14, '0');
  const isSmall = digits.length === 8;
  const isOwn = isSmall ? /^[02]/.test(digits) : /^\d(?:2|02|04)/.test(number);
  if (isOwn || isMadeUp(digits)) return undefined;
  return checkDigit(number.slice(0, -1)) === number.at(-1) ? number : undefined;
}

/** What is typed where a number must stand: one digit all along, nought after nought, one digit after the other. */
function isMadeUp(digits: string): boolean {
  const body = digits.slice(0, -1);
  return /^(\d)\1+$/.test(body) || /^\d{0,4}0{7,}\d?$/.test(body) || '01234567890123'.includes(body);
}

/** An ISBN of ten, whose last may be X, as one of thirteen. */
function ofIsbn10(isbn: string): string | undefined {
  const sum = Array.from(isbn).reduce(
    (total, digit, at) => total + (digit === 'X' ? 10 : Number(digit)) * (10 - at),
    0,
  );
  const body = `978${isbn.slice(0, 9)}`;
  return sum % 11 === 0 ? body + checkDigit(body.padStart(13, '0')) : undefined;
}

/** GS1's, of the thirteen digits before it. */
function checkDigit(digits: string): string {
  const sum = Array.from(digits).reduce(
    (total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 3 : 1),
    0,
  );
  return String((10 - (sum % 10)) % 10);
}

/** Letters and digits alone: "WH-1000XM5" is "wh1000xm5". */
function plain(text: string | undefined): string {
  return (text ?? '')
    .slice(0, 4 * MAX_LENGTH)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, MAX_LENGTH);
}
