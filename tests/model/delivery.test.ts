import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_DAYS, promiseFor } from '../../utils/model/delivery.ts';
import { parseDelivery } from '../../utils/model/delivery-text.ts';
import { parseShippingDetails } from '../../utils/model/shipping-details.ts';

const days = (min: number, max: number) => ({ min, max });
const business = (min: number, max: number) => ({ min, max, business: true });

describe('A phrase of a shop', () => {
  test.each([
    ['5日达', days(5, 5)],
    ['５日达', days(5, 5)],
    ['次日达', days(1, 1)],
    ['当日达', days(0, 0)],
    ['隔日达', days(1, 2)],
    ['预计3-5天送达', days(3, 5)],
    ['预计 3~5 个工作日送达', business(3, 5)],
    ['3天内送达', days(0, 3)],
    ['48小时内送达', days(0, 2)],
    ['國際配送 7至14天', days(7, 14)],
    ['5-7 business days', business(5, 7)],
    ['5–7 Business Days', business(5, 7)],
    ['Delivery in 3 to 5 working days', business(3, 5)],
    ['Delivered within 10 days', days(0, 10)],
    ['Arrives in 2-3 weeks', days(14, 21)],
    ['Free next-day delivery', days(1, 1)],
    ['Same day delivery', days(0, 0)],
    ['Lieferzeit: 3-5 Werktage', business(3, 5)],
    ['Lieferung in 2 bis 4 Tagen', days(2, 4)],
    ['Livraison en 2 à 4 jours ouvrés', business(2, 4)],
    ['Entrega en 3-5 días laborables', business(3, 5)],
    ['3〜5営業日でお届け', business(3, 5)],
    ['3~5일 이내 배송', days(3, 5)],
  ])('%s is a promise', (phrase, promise) => {
    expect(parseDelivery(phrase)).toEqual(promise);
  });

  test.each([
    '48小时发货',
    '付款后3天内发货',
    '7天无理由退货',
    '支持7天退换',
    '15天保修 次日达不支持',
    '11月25日送达',
    '11/25日送达',
    'Ships within 2 days',
    'Ships in 3-5 business days',
    'Dispatched in 2 working days',
    '30-day returns, free delivery',
    '14 days refund',
    '2 business days handling',
    'Versandfertig in 2 Werktagen',
    '5 days',
    'Delivery from $5',
    'Open 7 days a week',
    'Get it in 400 days',
    '9-3 days delivery',
    '',
  ])('%o is none', (phrase) => {
    expect(parseDelivery(phrase)).toBeUndefined();
  });

  test('of any kind gives days within reason, or nothing', () => {
    const piece = fc.constantFrom(
      '5',
      '7',
      '-',
      '日',
      '达',
      'days',
      ' ',
      '工作日',
      'delivery',
      '次日',
      '999',
      '到',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join('')),
        ),
        (phrase) => {
          const found = parseDelivery(phrase);
          if (!found) return;
          expect(found.min).toBeGreaterThanOrEqual(0);
          expect(found.max).toBeGreaterThanOrEqual(found.min);
          expect(found.max).toBeLessThanOrEqual(MAX_DAYS);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('of any length takes no time', () => {
    const start = performance.now();
    for (const char of ['5', ' ', '5-', '个', 'd']) parseDelivery(`送达 ${char.repeat(1_000_000)}`);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe("schema.org's shippingDetails", () => {
  const time = (min: unknown, max: unknown, unitCode = 'DAY') => ({
    '@type': 'QuantitativeValue',
    minValue: min,
    maxValue: max,
    unitCode,
  });
  const details = {
    '@type': 'OfferShippingDetails',
    shippingRate: { '@type': 'MonetaryAmount', value: '3.49', currency: 'EUR' },
    shippingDestination: { '@type': 'DefinedRegion', addressCountry: 'DE' },
    deliveryTime: {
      '@type': 'ShippingDeliveryTime',
      handlingTime: time(0, 1),
      transitTime: time(2, 4),
    },
  };
  const promise = { days: days(2, 5), price: { minor: 349, currency: 'EUR' }, to: ['DE'] };

  test('are handling and transit together, with price and country', () => {
    expect(parseShippingDetails(details)).toEqual([promise]);
    expect(parseShippingDetails([details, details])).toEqual([promise, promise]);
  });

  test.each([
    ['without handling', { handlingTime: undefined }, days(2, 4)],
    ['as texts', { transitTime: time('2', '4') }, days(2, 5)],
    ['in hours', { handlingTime: undefined, transitTime: time(12, 48, 'HUR') }, days(0, 2)],
    ['in weeks', { handlingTime: undefined, transitTime: time(1, 2, 'WEE') }, days(7, 14)],
    ['by a short unit', { transitTime: time(2, 4, 'd') }, days(2, 5)],
    ['with one value', { transitTime: { value: 3, unitCode: 'DAY' } }, days(3, 4)],
    ['with the most alone', { transitTime: { maxValue: 3 } }, days(0, 4)],
    ['on business days', { businessDays: { dayOfWeek: ['Monday'] } }, business(2, 5)],
  ])('tell the time %s', (_, change, expected) => {
    const [one] = parseShippingDetails({ ...details, deliveryTime: { ...details.deliveryTime, ...change } });
    expect(one?.days).toEqual(expected);
  });

  test.each([
    ['no transit', { transitTime: undefined }],
    ['a transit that is none', { transitTime: time('soon', 'later') }],
    ['a handling that is none', { handlingTime: 'soon' }],
    ['an unknown unit', { transitTime: time(2, 4, 'MON') }],
    ['the least after the most', { transitTime: time(4, 2) }],
    ['less than nothing', { transitTime: time(-4, 2) }],
    ['more than anybody waits', { transitTime: time(4, 2000) }],
  ])('promise no day with %s', (_, change) => {
    const [one] = parseShippingDetails({ ...details, deliveryTime: { ...details.deliveryTime, ...change } });
    expect(one).toEqual({ price: promise.price, to: promise.to });
  });

  test('may be free, for several countries or for nobody in particular', () => {
    const free = { value: 0, currency: 'EUR' };
    const to = [{ addressCountry: ['de', 'AT'] }, { addressCountry: { '@type': 'Country', name: 'CH' } }];
    expect(parseShippingDetails({ ...details, shippingRate: free, shippingDestination: to })).toEqual([
      { days: promise.days, price: { minor: 0, currency: 'EUR' }, to: ['DE', 'AT', 'CH'] },
    ]);
    expect(parseShippingDetails({ shippingRate: free })).toEqual([{ price: { minor: 0, currency: 'EUR' } }]);
  });

  test('that do not ship are no promise', () => {
    for (const doesNotShip of [true, 'true', 'http://schema.org/True'])
      expect(parseShippingDetails({ ...details, doesNotShip })).toEqual([]);
  });

  test('of any shape are read without a failure', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(Array.isArray(parseShippingDetails(value))).toBe(true);
        expect(Array.isArray(parseShippingDetails({ ...details, deliveryTime: value }))).toBe(true);
        expect(Array.isArray(parseShippingDetails({ ...details, shippingRate: value }))).toBe(true);
        expect(Array.isArray(parseShippingDetails({ ...details, shippingDestination: value }))).toBe(true);
      }),
    );
  });
});

test('The promise for a country is its own, else the one for everybody, and the quickest of several', () => {
  const [here, slow, any] = [
    { days: days(1, 2), to: ['DE'] },
    { days: days(5, 9), to: ['DE', 'FR'] },
    { days: days(3, 4) },
  ];
  const all = [slow, any, here];
  expect(promiseFor(all, 'DE')).toBe(here);
  expect(promiseFor(all, 'FR')).toBe(slow);
  expect(promiseFor(all, 'US')).toBe(any);
  expect(promiseFor(all, undefined)).toBe(any);
  expect(promiseFor([here], 'US')).toBeUndefined();
});
