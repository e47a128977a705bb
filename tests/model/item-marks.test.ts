import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { globalNumber, itemMarks } from '../../utils/model/item-marks.ts';

describe('A global trade number', () => {
  test.each([
    ['4006381333931', '04006381333931'],
    ['04006381333931', '04006381333931'],
    ['400-6381 333931', '04006381333931'],
    ['036000291452', '00036000291452'],
    ['96385074', '00000096385074'],
    // An ISBN of ten and the same book's of thirteen.
    ['0306406152', '09780306406157'],
    ['978-0-306-40615-7', '09780306406157'],
    ['080442957X', '09780804429573'],
  ])('%s is %s', (text, number) => expect(globalNumber(text)).toBe(number));

  test.each([
    ['4006381333932', 'a wrong check digit'],
    ['0306406153', 'an ISBN with a wrong one'],
    ['0000000000000', 'nothing but zeros'],
    ['2012345678900', 'a shop’s own number'],
    ['0212345678904', 'a shop’s own number'],
    ['212345678901', 'a weight of a scale'],
    ['1234567890128', 'typed along the keys'],
    ['0123456789012', 'typed along the keys'],
    ['12345670', 'typed along the keys'],
    ['1111111111116', 'one digit all along'],
    ['8888888888888', 'one digit all along'],
    ['0000000000017', 'hardly anything but zeros'],
    ['9780000000002', 'hardly anything but zeros'],
    ['12345', 'too short'],
    ['4006381333931 4006381333931', 'two'],
    ['４００６３８１３３３９３１', 'other digits'],
    ['', 'nothing'],
  ])('%s is none: %s', (text) => expect(globalNumber(text)).toBeUndefined());

  test('one digit that was mistyped never makes another one', () => {
    const digits = fc.stringMatching(/^[34567891]\d{11}$/);
    fc.assert(
      fc.property(digits, fc.nat(12), fc.integer({ min: 1, max: 9 }), (body, at, by) => {
        const whole = Array.from({ length: 10 }, (_, check) => `${body}${check}`).find((one) =>
          globalNumber(one),
        );
        if (!whole) throw new Error('every body has its check digit');
        const mistyped = Array.from(whole).map((digit, place) =>
          place === at ? String((Number(digit) + by) % 10) : digit,
        );
        expect(globalNumber(mistyped.join(''))).toBeUndefined();
      }),
    );
  });
});

describe('What an item is the same by', () => {
  test('its number, and its maker’s number with the maker, however they are written', () => {
    expect(itemMarks({ gtin: '4006381333931', brand: 'Sony®', mpn: 'WH-1000XM5 ' })).toEqual([
      'gtin 04006381333931',
      'mpn sony wh1000xm5',
    ]);
    expect(itemMarks({ brand: 'ＳＯＮＹ', mpn: 'wh 1000 xm5' })).toEqual(['mpn sony wh1000xm5']);
    expect(itemMarks({ brand: '华为', mpn: 'P70-Pro' })).toEqual(['mpn 华为 p70pro']);
  });

  test.each([
    [{ mpn: 'WH-1000XM5' }, 'nobody says whose number it is'],
    [{ brand: 'Generic', mpn: 'A-001' }, 'no maker'],
    [{ brand: 'No Brand', mpn: '1001' }, 'no maker'],
    [{ brand: 'N/A', mpn: '1001' }, 'no maker'],
    [{ brand: '无品牌', mpn: 'A001' }, 'no maker'],
    [{ brand: 'NoEnName_Null', mpn: 'A001' }, 'no maker'],
    [{ brand: 'Sony', mpn: 'Does not apply 1' }, 'no number'],
    [{ brand: 'Sony' }, 'a brand makes many things'],
    [{ brand: 'Sony', mpn: '1' }, 'a number of nothing'],
    [{ brand: 'Sony', mpn: 'one size' }, 'no number'],
    [{ gtin: 'n/a' }, 'no number'],
    [{}, 'nothing is said'],
  ])('%o is nothing to go by: %s', (said, _why) => expect(itemMarks(said)).toEqual([]));

  test('whatever a page says, a mark is short and of one line', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.string(),
        (brand, mpn, gtin) => {
          for (const mark of itemMarks({ brand: brand.repeat(50), mpn: mpn.repeat(50), gtin }))
            expect(mark).toMatch(/^(?:gtin \d{14}|mpn [\p{L}\p{N}]{1,60} [\p{L}\p{N}]{3,60})$/u);
        },
      ),
    );
  });
});
