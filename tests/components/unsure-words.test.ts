import { expect, test } from 'vitest';
import { unsureWords } from '../../components/price-words.ts';
import type { Price } from '../../utils/model/offer.ts';
import { lookOfWord, wordOfLook } from '../../utils/model/price-word.ts';

const price = (minor: number, currency: string, kind: Price['kind'] = 'sale'): Price => ({
  kind,
  amount: { minor, currency },
});

test.each([
  // Whose dollar it is may be what is not certain.
  ['its currency', [price(1999, 'USD')], '$19.99 USD', 'sale-1999-USD'],
  ['another one of the same sign', [price(1999, 'CAD')], '$19.99 CAD', 'sale-1999-CAD'],
  [
    'its kind',
    [price(100, 'CNY', 'coupon'), price(9900, 'CNY', 'list')],
    'coupon ¥1.00 CNY',
    'coupon-100-CNY',
  ],
] as const)('a price that waits for a word is shown with %s', (_, prices, amount, name) => {
  expect(unsureWords(prices)).toEqual({ amount, name });
});

test('a word passes through its button whole, and no other button gives one', () => {
  const word = { isRight: false, price: 'from-1290000-VND' };
  expect(wordOfLook(lookOfWord(word))).toEqual(word);
  for (const look of ['right', 'wrong ', 'to-post', 'right sale-1-USD sale-2-USD', 'bright sale-1-USD', ''])
    expect(wordOfLook(look)).toBeUndefined();
});
