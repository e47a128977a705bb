import { expect, test } from 'vitest';
import { shopperOf } from '../../utils/model/shopper.ts';

test.each([
  [['zh-CN', 'zh'], { country: 'CN', currency: 'CNY' }],
  [['zh-Hant-TW'], { country: 'TW', currency: 'TWD' }],
  [['en-AU'], { country: 'AU', currency: 'AUD' }],
  [['de'], { country: 'DE', currency: 'EUR' }],
  [['ja'], { country: 'JP', currency: 'JPY' }],
  // A language that is spoken everywhere says nothing; the next one with a region does.
  [['en', 'de-AT'], { country: 'AT', currency: 'EUR' }],
  [['fr', 'en-CA'], { country: 'CA', currency: 'CAD' }],
  [['en'], {}],
  [[], {}],
  [['x-klingon', ''], {}],
])('a browser in %j is of a shopper in %j', (languages, shopper) => {
  expect(shopperOf(undefined, languages)).toEqual(shopper);
});

test('what the shopper chose counts, their money by itself', () => {
  expect(shopperOf({ country: 'GB' }, ['de'])).toEqual({ country: 'GB', currency: 'GBP' });
  expect(shopperOf({ currency: 'USD' }, ['de'])).toEqual({ country: 'DE', currency: 'USD' });
  expect(shopperOf({ country: 'CN', currency: 'HKD' }, [])).toEqual({ country: 'CN', currency: 'HKD' });
});
