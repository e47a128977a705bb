import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { postPrice } from '../../utils/offers/post-price.ts';

const CHINA = { country: 'CN', currency: 'CNY' };
const AT = Date.UTC(2026, 10, 20);
const said = (words: string, hint = CHINA) =>
  postPrice(words, hint, AT)?.prices.map(({ kind, amount }) => [kind, amount.minor, amount.currency]);

describe('what a post says of the price', () => {
  test.each([
    ['今天只要￥199，手慢无', [['sale', 19900, 'CNY']]],
    ['券后 89', [['coupon', 8900, 'CNY']]],
    [
      '原价199 券后 89',
      [
        ['coupon', 8900, 'CNY'],
        ['list', 19900, 'CNY'],
      ],
    ],
    ['拼单价19.9', [['group', 1990, 'CNY']]],
    ['定金￥100 到手￥899', [['coupon', 89900, 'CNY']]],
  ])('%s', (words, prices) => expect(said(words)).toEqual(prices));

  test.each([
    ['no price', '新的杯子'],
    ['a number', '2024年新款 89'],
    ['two prices', '￥199 或 ￥299'],
    ['a price of several', '3件 59.9元'],
    ['what one saves', '满300减40'],
    ['shipping', '运费 ¥6'],
    ['what is paid again and again', '每月￥99'],
    ['a range', '￥35-￥60'],
    ['nothing', '￥0'],
    ['a bound', '500元以内'],
    ['what one has', '预算500元'],
    ['what it is cheaper by', '比双十一便宜了50元'],
    ['a number that no shop writes', '$1e309'],
  ])('%s is none: %s', (_, words) => expect(said(words)).toBeUndefined());

  test.each([
    'under $50',
    'über 50 €',
    'moins de 50 €',
    'I saved $30',
    'Win a $100 gift card',
    '20 € günstiger',
  ])('a bound, a saving or a prize is none: %s', (words) =>
    expect(postPrice(words, { country: 'US', currency: 'USD' }, AT)).toBeUndefined(),
  );

  test('a sign that several currencies share is none where the shop does not say which', () => {
    expect(postPrice('now $19.99', {}, AT)).toBeUndefined();
    expect(said('now $19.99', { country: 'US', currency: 'USD' })).toEqual([['sale', 1999, 'USD']]);
  });

  test('any words: nothing throws, and what is said is a whole number above 0', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        for (const { amount } of postPrice(`￥${words}`, CHINA, AT)?.prices ?? [])
          expect(Number.isSafeInteger(amount.minor) && amount.minor > 0).toBe(true);
      }),
    );
  });
});
