import { figureOf, numberOf } from './numbers-in-units.ts';

const DIGIT = '[一二两兩三四五六七八九]';
/** A price ends there, or goes on with what one gets for it: nothing is counted, and no thing named. */
const END = '(?![\\d.％%]|[\\u3400-\\u9fff](?<![包就入拿到起买買的左每出卖賣一]))';
const SAID = /[\d一二两兩三四五六七八九十百千万萬][块塊元圆圓毛角]/;

/** A number in words before the sign of a unit: "十二块". */
const IN_WORDS = /[零〇一二两兩三四五六七八九十百千万萬]+(?=[块塊元圆圓])/g;
/** Of "几十块", "上百块", "第三块" and "每一块" none is a price. */
const NO_NUMBER = /[\d.,，几幾数數上多好第每这這那某另同半]/;
/** "三块" is money where nothing follows that it may be three pieces of; "一块" is a piece, or together, unless more is said. */
const MONEY = new RegExp(`^(?:[钱錢半]|[\\d一二两兩三四五六七八九][毛角]|${DIGIT}${END}|${END})`);
const ONE = new RegExp(`^(?:[钱錢半]|[\\d一二两兩三四五六七八九][毛角]|${DIGIT}(?![\\d\\u3400-\\u9fff]))`);
/** "三元" is a name as well, "一元" a word of mathematics. */
const YUAN = /^(?:[\d一二两兩三四五六七八九][毛角]|整|[包起左每]|(?![\u3400-\u9fff]))/;

const TENTHS_IN_WORDS = new RegExp(
  `(?<=\\d[块塊])${DIGIT}(?=[毛角]|${END})|(?<=\\d[元圆圓])${DIGIT}(?=[毛角])`,
  'g',
);
const CENTS_IN_WORDS = new RegExp(
  `(?<=[块塊元圆圓]\\d[毛角])${DIGIT}(?![\\d\\u3400-\\u5205\\u5207-\\u9fff])`,
  'g',
);
const TENTHS = /(?<![\d.,])([\d,]{1,9})([块塊元圆圓])(\d)[毛角](?:(\d)分?(?!\d))?/g;
const HALF = /(?<![\d.,])([\d,]{1,9})([块塊])半/g;
const BARE_TENTHS = new RegExp(`(?<![\\d.,])([\\d,]{1,9})([块塊])(\\d)${END}`, 'g');
/** "5毛", "五毛钱": a name where more follows. */
const ALONE = new RegExp(
  `(?<![\\d.,块塊元圆圓])(\\d)[毛角](?:(\\d)分?)?(?:[钱錢]|${END})|^(${DIGIT})[毛角]$|(${DIGIT})[毛角][钱錢]`,
  'g',
);

/**
 * Prices as they are said, in figures: "89块9" and "三块九" are 89.9块 and 3.9块, "12塊半" 12.5塊, "3元5角2分" 3.52元, "5毛"
 * 0.5元. What stands behind the sign of the unit are its tenths and hundredths; a bare digit is one where nothing is
 * counted by it: "10块3个" are three for ten.
 */
export function spokenInFigures(text: string): string {
  if (!SAID.test(text)) return text;
  return text
    .replace(IN_WORDS, (words, at: number) => inFigures(words, at, text))
    .replace(TENTHS_IN_WORDS, (word) => String(figureOf(word)))
    .replace(CENTS_IN_WORDS, (word) => String(figureOf(word)))
    .replace(
      TENTHS,
      (_, whole: string, sign: string, tenths: string, cents = '') => `${whole}.${tenths}${cents}${sign}`,
    )
    .replace(HALF, '$1.5$2')
    .replace(BARE_TENTHS, '$1.$3$2')
    .replace(
      ALONE,
      (_, figure: string | undefined, cents = '', word = '', sum = '') =>
        `0.${figure ?? figureOf(word || sum)}${cents}元`,
    );
}

function inFigures(words: string, at: number, text: string): string {
  const value = numberOf(words);
  const end = at + words.length;
  const rest = text.slice(end + 1);
  const isUnit = /[块塊]/.test(text.charAt(end));
  const isName =
    !isUnit && value !== undefined && value < 10 && !/^(?:[\d一二两兩三四五六七八九][毛角])?$/.test(rest);
  const isMoney = (
    isUnit ? (value === 1 && text !== `${words}${text.charAt(end)}` ? ONE : MONEY) : YUAN
  ).test(rest);
  if (value === undefined || isName || !isMoney || NO_NUMBER.test(text.charAt(at - 1))) return words;
  return String(value);
}
