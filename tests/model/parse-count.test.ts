import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCount } from '../../utils/model/parse-count.ts';

const exactly = (count: number) => ({ min: count, max: count, exact: true });
const between = (min: number, max: number) => ({ min, max, exact: false });

describe('A count that is written out', () => {
  test.each([
    ['0', 0],
    ['7 followers', 7],
    ['1101177 followers', 1_101_177],
    ['12,345', 12_345],
    ['12.345 Follower', 12_345],
    ['12 345 abonnés', 12_345],
    ['12\u202f345 abonnés', 12_345],
    ['5 012 subscribers', 5012],
    ["12'345", 12_345],
    ['1,23,456', 123_456],
    ['1.234.567 seguidores', 1_234_567],
    ['٣٬٤٥٦', 3456],
    ['۱۲۳ دنبال‌کننده', 123],
    ['३,४५६', 3456],
    ['１２３人', 123],
    ['关注者 12,345', 12_345],
    ['被432人关注', 432],
    ['12 Mitglieder', 12],
    ['15 members', 15],
    ['3 people you know', 3],
    ['following 12 · 345 followers', 345],
    ['12 following 345 followers', 345],
    ['12 关注 345 粉丝', 345],
    ['关注 12 粉丝 345', 345],
    ['粉丝 345 关注 12', 345],
    ['345 粉丝 12 关注', 345],
    ['321 posts 345 followers 12 following', 345],
  ])('%s', (text, count) => {
    expect(parseCount(text)).toEqual(exactly(count));
  });
});

describe('A count that is shortened is a range that holds whatever was rounded or cut off', () => {
  test.each([
    ['1K', 1000, 1999],
    ['@kim2024 · 1.2K followers', 1150, 1299],
    ['@kim.2024 1.2万 粉丝', 11_500, 12_999],
    ['1,2 tn följare', 1150, 1299],
    ['1.0K', 1000, 1099],
    ['0.5M', 450_000, 599_999],
    ['12.3K subscribers', 12_250, 12_399],
    ['12K', 11_500, 12_999],
    ['1.2M followers', 1_150_000, 1_299_999],
    ['12M Followers, 345 Following, 67 Posts', 11_500_000, 12_999_999],
    ['粉丝113.2万', 1_131_500, 1_132_999],
    ['全部粉丝（113.2万）', 1_131_500, 1_132_999],
    ['1.2萬位粉絲', 11_500, 12_999],
    ['1.2w', 11_500, 12_999],
    ['2.4亿', 235_000_000, 249_999_999],
    ['4,69 millones de suscriptores', 4_685_000, 4_699_999],
    ['12,3 mil seguidores', 12_250, 12_399],
    ['1.234 mil', 1_233_500, 1_234_999],
    ['3,4 Mio. Abonnenten', 3_350_000, 3_499_999],
    ['2,1 тыс. подписчиков', 2050, 2199],
    ['5,6 млн', 5_550_000, 5_699_999],
    ['구독자 3.4만명', 33_500, 34_999],
    ['登録者数 1.5万人', 14_500, 15_999],
    ['1.2 लाख', 115_000, 129_999],
    ['3.5 crore', 34_500_000, 35_999_999],
    ['12,3 N người theo dõi', 12_250, 12_399],
    ['1,5 jt', 1_450_000, 1_599_999],
    ['1.5 ล้าน', 1_450_000, 1_599_999],
    ['٤٫٦ مليون', 4_550_000, 4_699_999],
  ])('%s', (text, min, max) => {
    expect(parseCount(text)).toEqual(between(min, max));
  });

  test.each([
    ['10+', 10],
    ['1千+', 1000],
    ['1万+粉丝', 10_000],
    ['5K+ members', 5000],
  ])('%s has no upper end', (text, min) => {
    expect(parseCount(text)).toEqual({ min, exact: false });
  });
});

describe('A count that is not certain is none', () => {
  test.each([
    '',
    'followers',
    '1.5',
    '-5',
    '#5',
    '12 %',
    '1万2345',
    '1.2B',
    '12B',
    '12 b',
    '3x',
    '12abc',
    '0K',
    '99999999999',
    '1:30',
    'NaN',
    '@kim2024',
    'following 12',
  ])('%s', (text) => {
    const count = parseCount(text);
    expect(count).toBeUndefined();
  });
});

/** Texts of what counts are made of. */
const PIECES = fc.string({ unit: fc.constantFrom(...Array.from('0123456789.,+-%# K万mil٣٬\u00a0亿')) });
const ANY = fc.integer({ min: 0, max: 999_999_999 });

describe('Whatever the number', () => {
  test('written out in any of these ways, it is read exactly', () => {
    const ways = ['en', 'de', 'fr', 'es', 'hi', 'ar-EG', 'fa', 'de-CH', 'pl', 'th-u-nu-thai', 'bn'];
    fc.assert(
      fc.property(ANY, fc.constantFrom(...ways), (count, locale) => {
        expect(parseCount(new Intl.NumberFormat(locale).format(count))).toEqual(exactly(count));
      }),
    );
  });

  test('shortened by rounding or by cutting, the range holds it', () => {
    const locales = ['en', 'de', 'es', 'fr', 'ru', 'zh-CN', 'ja', 'ko', 'pt-BR', 'id', 'vi', 'it'];
    const roundings = ['trunc', 'halfExpand'] as const;
    const write = (locale: string, roundingMode: (typeof roundings)[number], digits: number) =>
      new Intl.NumberFormat(locale, {
        notation: 'compact',
        roundingMode,
        roundingPriority: 'auto',
        maximumFractionDigits: digits,
      });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500_000_000 }),
        fc.constantFrom(...locales),
        fc.constantFrom(...roundings),
        fc.integer({ min: 0, max: 2 }),
        (count, locale, rounding, digits) => {
          const read = parseCount(write(locale, rounding, digits).format(count));
          // Rounding up to the next unit ("999.9K" as "1M") is the one thing that reaches below a unit.
          if (!read || read.min > count) expect(read?.min).toBeLessThanOrEqual(count / 0.9995);
          else expect(read.max).toBeGreaterThanOrEqual(count);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('any text gives a sane count or none, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), PIECES), (text) => {
        const count = parseCount(text);
        if (!count) return;
        expect(Number.isSafeInteger(count.min)).toBe(true);
        expect(count.min).toBeGreaterThanOrEqual(0);
        expect(count.max ?? count.min).toBeGreaterThanOrEqual(count.min);
        expect(count.exact).toBe(count.min === count.max);
      }),
    );
  });
});
