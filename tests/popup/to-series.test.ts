import { describe, expect, test } from 'vitest';
import { toSeries } from '../../entrypoints/popup/to-series.ts';
import type { Observation } from '../../utils/model/observation.ts';
import type { PriceKind } from '../../utils/model/offer.ts';

const seen = (at: number, kind: PriceKind, minor: number, more: Partial<Observation> = {}): Observation => ({
  key: 'shop.example:1',
  price: { kind, amount: { minor, currency: 'CNY' } },
  availability: 'InStock',
  source: 'fetch',
  at,
  lastSeen: at,
  ...more,
});

describe('The past of a product', () => {
  test('is one series for each kind of price, oldest first, the one a card shows before the others', () => {
    const series = toSeries(
      [seen(2, 'list', 25900), seen(3, 'coupon', 19900), seen(1, 'coupon', 22600)],
      undefined,
    );
    expect(series.map(({ kind, rows }) => [kind, rows.map(({ at }) => at)])).toEqual([
      ['coupon', [1, 3]],
      ['list', [2]],
    ]);
  });

  test('never joins variants or currencies, and begins with the variant that was saved', () => {
    const series = toSeries(
      [
        seen(1, 'sale', 100, { variant: 'red' }),
        seen(2, 'sale', 200, { variant: 'blue' }),
        seen(3, 'sale', 30, {
          variant: 'red',
          price: { kind: 'sale', amount: { minor: 30, currency: 'USD' } },
        }),
      ],
      'blue',
    );
    expect(series.map(({ variant, currency }) => `${variant} ${currency}`)).toEqual([
      'blue CNY',
      'red USD',
      'red CNY',
    ]);
  });

  test('leaves out what was in stock or not without a price', () => {
    const { price: _, ...stockOnly } = seen(1, 'sale', 1);
    expect(toSeries([stockOnly], undefined)).toEqual([]);
  });
});
