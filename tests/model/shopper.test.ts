import { expect, test } from 'vitest';
import { countryChoices, currencyChoices, shopperOf } from '../../utils/model/shopper.ts';

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

test('countries and currencies to choose from have names, in order', () => {
  const countries = countryChoices('en');
  expect(countries).toContainEqual({ code: 'CN', name: 'China' });
  expect(countryChoices('zh-CN')).toContainEqual({ code: 'CN', name: '中国' });
  expect(currencyChoices('en')).toContainEqual({ code: 'CNY', name: 'Chinese Yuan' });
  const names = countries.map(({ name }) => name);
  expect(names).toEqual(names.toSorted(new Intl.Collator('en').compare));
  for (const list of [countries, currencyChoices('en')]) {
    expect(list.length).toBeGreaterThan(70);
    expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
  }
});
