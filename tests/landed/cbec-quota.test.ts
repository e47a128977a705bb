import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cbecLimits } from '../../utils/landed/cbec-limits.ts';
import { cbecQuota, dayInChina, type MarkedOrder } from '../../utils/model/cbec-quota.ts';

const yuan = (minor: number) => ({ minor, currency: 'CNY' });
const limits = cbecLimits('2026-11-22') ?? { order: yuan(0), year: yuan(0) };
const order = (key: string, on: string, minor: number): MarkedOrder => ({ key, on, paid: yuan(minor) });

describe("What is left of China's quota", () => {
  test('is all of it, 26,000 yuan a year and 5,000 an order, before anything is marked', () => {
    expect(cbecQuota([], '2026-11-22', limits)).toEqual({
      year: '2026',
      limits: { order: yuan(5_000_00), year: yuan(26_000_00) },
      spent: yuan(0),
      left: yuan(26_000_00),
      nextOrder: yuan(5_000_00),
      orders: 0,
    });
  });

  test('goes down by what is marked this year, and by nothing else', () => {
    const orders = [
      order('a', '2026-01-01', 20_000_00),
      order('b', '2026-12-31', 3_000_00),
      order('c', '2025-12-31', 9_000_00),
      { key: 'd', on: '2026-05-05', paid: { minor: 100_00, currency: 'USD' } },
    ];
    expect(cbecQuota(orders, '2026-11-22', limits)).toMatchObject({
      spent: yuan(23_000_00),
      left: yuan(3_000_00),
      nextOrder: yuan(3_000_00),
      orders: 2,
    });
  });

  test('counts an order once that was marked twice, and the same thing bought again', () => {
    const twice = [
      order('a', '2026-01-01', 100),
      order('a', '2026-01-01', 200),
      order('a', '2026-02-01', 50),
    ];
    expect(cbecQuota(twice, '2026-11-22', limits)).toMatchObject({ spent: yuan(250), orders: 2 });
  });

  test('is never less than nothing, and never more than the limits', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3_000_000 })), (amounts) => {
        const orders = amounts.map((minor, index) => order(String(index), '2026-03-03', minor));
        const quota = cbecQuota(orders, '2026-11-22', limits);
        expect(quota.left.minor).toBeGreaterThanOrEqual(0);
        expect(quota.nextOrder.minor).toBeLessThanOrEqual(limits.order.minor);
        expect(quota.left.minor).toBe(Math.max(0, limits.year.minor - quota.spent.minor));
      }),
    );
  });

  test('begins anew at midnight in China', () => {
    expect(dayInChina(Date.parse('2026-12-31T15:59:59Z'))).toBe('2026-12-31');
    expect(dayInChina(Date.parse('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
  });

  test('has no limits on a day of which no rule is known', () => {
    expect(cbecLimits('2018-12-31')).toBeUndefined();
  });
});
