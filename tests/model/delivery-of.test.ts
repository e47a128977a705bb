import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_DAYS, MOST_COUNTRIES, MOST_PROMISES } from '../../utils/model/delivery.ts';
import { deliveryOf } from '../../utils/model/delivery-of.ts';
import { offerSchema } from '../../utils/model/schema.ts';

const details = (more: object) => ({
  shippingRate: { value: 4.9, currency: 'EUR' },
  shippingDestination: { addressCountry: 'DE' },
  ...more,
});
const time = { transitTime: { minValue: 2, maxValue: 4, unitCode: 'DAY' } };

describe('What a page promises of delivery', () => {
  test('is what it tells machines', () => {
    expect(
      deliveryOf({ shipping: JSON.stringify([details({ deliveryTime: time })]), arrives: '5日达' }),
    ).toEqual([{ days: { min: 2, max: 4 }, price: { minor: 490, currency: 'EUR' }, to: ['DE'] }]);
  });

  test('is, for how long it takes, the line it shows where it tells machines no time', () => {
    expect(deliveryOf({ shipping: JSON.stringify(details({})), arrives: '预计5日达' })).toEqual([
      { days: { min: 5, max: 5 }, price: { minor: 490, currency: 'EUR' }, to: ['DE'] },
    ]);
    expect(deliveryOf({ arrives: 'Get it in 3-5 business days' })).toEqual([
      { days: { min: 3, max: 5, business: true } },
    ]);
  });

  test.each(['', 'Free returns within 30 days', '48小时内发货', 'deliver'])('is nothing in “%s”', (arrives) =>
    expect(deliveryOf({ arrives })).toEqual([]),
  );

  test('a hostile page’s table is bounded, and never more than a stored offer may hold', () => {
    const flood = Array.from({ length: 30 }, () =>
      details({ shippingDestination: { addressCountry: Array(9).fill('DE') } }),
    );
    for (const shipping of [
      JSON.stringify(flood),
      '['.repeat(9_000),
      '{"__proto__":{"a":1}}',
      `"${'x'.repeat(9e4)}"`,
    ])
      expect(deliveryOf({ shipping }).length).toBeLessThanOrEqual(MOST_PROMISES);
    fc.assert(
      fc.property(fc.json(), fc.string(), (shipping, arrives) => {
        const delivery = deliveryOf({ shipping, arrives });
        for (const { days, to = [] } of delivery) {
          expect(days?.max ?? 0).toBeLessThanOrEqual(MAX_DAYS);
          expect(to.length).toBeLessThanOrEqual(MOST_COUNTRIES);
        }
        const offer = { prices: [], availability: 'InStock', observedAt: 1, source: 'fetch', delivery };
        expect(offerSchema.safeParse(offer).success).toBe(true);
      }),
    );
  });
});
