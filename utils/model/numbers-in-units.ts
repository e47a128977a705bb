import { isMeasure, isNumberOfElse } from './price-words.ts';

const DIGITS = '零一二三四五六七八九';
/** Powers of ten that Chinese, Japanese and Korean write as a character behind a figure. */
const POWERS: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  백: 2,
  千: 3,
  천: 3,
  万: 4,
  萬: 4,
  만: 4,
  亿: 8,
  億: 8,
  억: 8,
};

/** The power of ten of a 万 or 億, whatever stands before it; 0 where there is none. */
export function powerOf(tail: string): number {
  return tail === '' ? 0 : (POWERS[tail.trim().charAt(0)] ?? 0);
}

/**
 * "3만 5천", "9천9백", "1万5千", "3천만", "1億2,000万": one figure before a thousand or a hundred, any before a 万, and what
 * goes on behind the last of them.
 */
const IN_UNITS =
  /(?<![\d.,A-Za-z])(?=[\d,]+ ?[천千백百만万萬억億亿])(?:[\d,]{1,9} ?[억億亿] ?)?(?:(?:[\d,]{1,9}|(?:[1-9][천千])?(?:[1-9][백百])?) ?[만万萬] ?)?(?:[1-9][천千])?(?:[1-9][백百])?(?:(?<=[천千백百])\d{1,3}|(?<=[만万萬억億亿]|만 )(?:\d,\d{3}|\d{2,4}))?(?![\d.,])/g;
const THOUSAND = /[천千백百]/;
/** Behind a thousand that is money: its sign, or the end of what is said. "3千元机" and "Note 9千元机皇" are phones for a thousand. */
const MONEY_BEHIND = /^ ?(?:[원円元圆圓块塊](?![机機级級档檔])|$|[起~～〜,，。)）/]|부터|から|より)/;
const SIGN_BEFORE = /[¥￥₩￦$] ?$/;

/** A text with such numbers in figures, but for thousands that are neither money nor how many there are. */
export function unitsInFigures(text: string): string {
  if (!/\d ?[천千백百万萬만亿億억]/.test(text)) return text;
  return text.replace(IN_UNITS, (said, at: number) =>
    inFigures(said, text.slice(Math.max(0, at - 12), at), text.slice(at + said.trimEnd().length)),
  );
}

function inFigures(said: string, before: string, behind: string): string {
  const number = said.trimEnd();
  const space = number.indexOf(' ');
  // "판매 1만 9,900원": how many were sold, and a price.
  if (space > 0 && isNumberOfElse(before))
    return said.slice(0, space + 1) + inFigures(said.slice(space + 1), '', behind);
  const isKnown = SIGN_BEFORE.test(before) || MONEY_BEHIND.test(behind) || isMeasure(behind);
  // A single 万 is left to whoever reads its number: "1.2万" has a point.
  const isWhole = THOUSAND.test(said) ? isKnown : /[^\d,\s].*\d/.test(said);
  const value = isWhole ? numberOf(number) : undefined;
  return value === undefined ? said : value + said.slice(number.length);
}

/** "一万二千零五" as 12005, "1만 2,900" as 12900; undefined where it is no number ("三五", "百二", "一万二"). */
export function numberOf(said: string): number | undefined {
  let total = 0;
  /** What stands before the next 万 or 億. */
  let section = 0;
  let figure: number | undefined;
  /** Powers only ever fall: within a section, and from section to section. */
  let last = 4;
  let lastOfSections = 9;
  for (const [part] of said.matchAll(/[\d,]+|\S/g)) {
    const power = POWERS[part];
    if (power === undefined) {
      if (figure !== undefined) return undefined;
      if (!/[零〇]/.test(part)) figure = figureOf(part);
    } else if (power < 4) {
      // "十二", but never "百二".
      if (power >= last || (figure === undefined && (power > 1 || section > 0))) return undefined;
      section += (figure ?? 1) * 10 ** power;
      last = power;
      figure = undefined;
    } else {
      section += figure ?? 0;
      if (section === 0 || power >= lastOfSections) return undefined;
      total += section * 10 ** power;
      section = 0;
      last = 4;
      lastOfSections = power;
      figure = undefined;
    }
  }
  const sum = total + section + (figure ?? 0);
  // "一千五" is said for 1500, and by some for 1005.
  const isShort = figure !== undefined && last > 1 && sum > figure && !/[零〇\d]/.test(said);
  return isShort || sum === 0 ? undefined : sum;
}

/** A number in figures, or one of the words for those below ten. */
export function figureOf(word: string): number {
  return /\d/.test(word) ? Number(word.replaceAll(',', '')) : /[两兩]/.test(word) ? 2 : DIGITS.indexOf(word);
}
