import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bundledRates, type LandedQuery, landedTotal } from '../../utils/landed/index.ts';
import { rules } from '../../utils/landed/rules/index.ts';
import { CATEGORIES, type LandedTotal } from '../../utils/model/landed.ts';
import { convert } from '../../utils/model/rates.ts';

const currency = fc.constantFrom('CNY', 'USD', 'EUR', 'GBP', 'JPY', 'KWD', 'VND', 'AUD', 'RON');
const minor = fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 10 ** 12 }));
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const money = fc.record({ minor, currency });
const countries = [...new Set(rules.flatMap(({ to }) => to)), 'HK', 'BR', 'CH'];

const query: fc.Arbitrary<LandedQuery> = fc.record({
  goods: money,
  shipping: maybe(fc.record({ minor: fc.integer({ min: 0, max: 1_000_000 }), currency })),
  from: maybe(fc.constantFrom(...countries)),
  to: maybe(fc.constantFrom(...countries)),
  category: maybe(fc.constantFrom(...CATEGORIES)),
  on: fc.constantFrom(
    '2020-01-01',
    '2025-09-01',
    '2026-03-01',
    '2026-06-30',
    '2026-07-01',
    '2027-08-01',
    '2030-01-01',
  ),
  currency: maybe(currency),
  pieces: fc.integer({ min: 1, max: 5 }),
  headings: fc.integer({ min: 1, max: 5 }),
  registered: maybe(fc.boolean()),
  by: maybe(fc.constantFrom('cbec' as const, 'post' as const)),
  spent: maybe(fc.record({ minor: fc.integer({ min: 0, max: 3_000_000 }), currency: fc.constant('CNY') })),
  dutyRate: maybe(fc.constantFrom('0', '0.065', '0.375', 'much')),
  taxIncluded: maybe(fc.boolean()),
});

/** What of a total is known, and by which rules: within one such shape nothing jumps. */
const shape = ({ parts }: LandedTotal) =>
  parts
    .map(({ kind, rule, missing, amount }) => [kind, rule, missing, amount === undefined].join())
    .join(' ');

describe('Whatever is bought, anywhere, any day', () => {
  test('the parts are the total, to the cent, in one money, and never negative', () => {
    fc.assert(
      fc.property(query, (one) => {
        const landed = landedTotal(one);
        const amounts = landed.parts.flatMap(({ amount }) => (amount ? [amount] : []));
        for (const amount of amounts) {
          expect(Number.isSafeInteger(amount.minor) && amount.minor >= 0).toBe(true);
          expect(amount.currency).toBe(amounts[0]?.currency);
        }
        if (!landed.total) return;
        expect(landed.total.minor).toBe(amounts.reduce((sum, amount) => sum + amount.minor, 0));
        expect(landed.total.currency).toBe(amounts[0]?.currency);
      }),
      { numRuns: 3000 },
    );
  });

  test('a total without "at least" misses nothing, and one with it says what', () => {
    fc.assert(
      fc.property(query, (one) => {
        const { parts, atLeast } = landedTotal(one);
        expect(atLeast).toBe(parts.some(({ missing }) => missing !== undefined));
        for (const { amount, missing, included } of parts)
          expect(amount !== undefined || missing !== undefined || included === true).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('more for the goods is never less in all, as long as the same rules hold and the same is known', () => {
    fc.assert(
      fc.property(query, fc.nat(5_000), (one, more) => {
        const dearer = { ...one, goods: { ...one.goods, minor: one.goods.minor + more } };
        const [a, b] = [landedTotal(one), landedTotal(dearer)];
        if (shape(a) !== shape(b) || !a.total || !b.total) return;
        expect(b.total.minor).toBeGreaterThanOrEqual(a.total.minor);
      }),
      { numRuns: 3000 },
    );
  });

  test('where no duty is flat, more for the goods is never less in all, also over every threshold', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('GB', 'AU', 'US'),
        fc.integer({ min: 1, max: 300_000 }),
        fc.nat(100_000),
        maybe(fc.constantFrom('0', '0.065')),
        (to, price, more, dutyRate) => {
          const total = (amount: number) =>
            landedTotal({
              goods: { minor: amount, currency: 'EUR' },
              shipping: { minor: 500, currency: 'EUR' },
              from: 'CN',
              to,
              on: '2026-11-22',
              category: 'toys',
              dutyRate,
            }).total?.minor ?? 0;
          expect(total(price + more)).toBeGreaterThanOrEqual(total(price));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('every rule and part that is named exists', () => {
    const ids = new Set(rules.map(({ id }) => id));
    fc.assert(
      fc.property(query, (one) => {
        const landed = landedTotal(one);
        for (const { rule } of landed.parts) expect(rule === undefined || ids.has(rule)).toBe(true);
        expect(new Set(landed.rules.map(({ id }) => id))).toEqual(
          new Set(landed.parts.flatMap(({ rule }) => rule ?? [])),
        );
      }),
      { numRuns: 1000 },
    );
  });
});

test('there and back again is off by no more than the coarser money’s half unit', () => {
  fc.assert(
    fc.property(money, currency, (amount, to) => {
      const there = convert(amount, to, [bundledRates])?.amount;
      const back = there && convert(there, amount.currency, [bundledRates])?.amount;
      if (!there || !back) return;
      const unit = convert({ minor: 1, currency: to }, amount.currency, [bundledRates])?.amount.minor ?? 0;
      expect(Math.abs(back.minor - amount.minor)).toBeLessThanOrEqual(unit / 2 + 1);
    }),
  );
});
