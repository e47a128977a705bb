import { describe, expect, test } from 'vitest';
import { fold, wordsOf } from '../../utils/catalogue/index.ts';

describe('text is found however it is written', () => {
  test.each([
    ['Café CRÈME', 'cafe creme'],
    ['ＴＨＥＲＭＯＳ　５００ｍｌ', 'thermos 500ml'],
    ['ﾏｸﾞｶｯﾌﾟ', 'マグカップ'],
    ['まぐかっぷ', 'マグカップ'],
    ['Ёлка', 'елка'],
    ['a\nb\tc\u0000d', 'a b c d'],
  ])('%s', (text, folded) => expect(fold(text)).toBe(folded));

  test('marks that make another letter stay: が is not か, and Hangul is in whole syllables', () => {
    expect(fold('が')).not.toBe(fold('か'));
    expect(fold('보온병')).toBe('보온병');
  });
});

test('what is written without spaces is cut into words, which may stand in any order', () => {
  expect(wordsOf('黑色保温杯').join('')).toBe('黑色保温杯');
  expect(wordsOf('黑色保温杯').length).toBeGreaterThan(1);
  expect(wordsOf('  Wool   wool SHIRT ')).toEqual(['wool', 'shirt']);
  expect(wordsOf('   ')).toEqual([]);
});
