import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeSince, heldAt, lowestIn, pointsOf } from '../../utils/history/queries.ts';
import { anySeries, DAY, NOW, priceOf, row } from './rows.ts';

const ago = (days: number) => NOW - days * DAY;
const series = [row(1000, 100), row(700, 60), row(900, 20), row(800, 1, { availability: 'SoldOut' })];

describe('what held at a moment', () => {
  test('is the last reading up to it', () => {
    expect(priceOf(heldAt(series, ago(50))?.row)).toBe(700);
    expect(priceOf(heldAt(series, ago(60))?.row)).toBe(700);
  });
  test('is the first reading after it, and said to be later, where there was none', () => {
    expect(heldAt(series, ago(200))).toEqual({ row: series[0], isLater: true });
  });
  test('is nothing where nothing was read', () => expect(heldAt([], NOW)).toBeUndefined());
});

describe('since it was posted', () => {
  test('price and stock, then and now', () => {
    const change = changeSince(series, ago(61));
    expect([priceOf(change?.was), priceOf(change?.is), change?.percent, change?.isLater]).toEqual([
      1000,
      800,
      -20,
      false,
    ]);
    expect([change?.was.availability, change?.is.availability]).toEqual(['InStock', 'SoldOut']);
  });
  test('posted before anything was read: the first reading stands in and says so', () => {
    expect(changeSince(series, ago(300))).toMatchObject({ isLater: true, percent: -20 });
  });
  test('one reading after the post is nothing to compare', () => {
    expect(changeSince([row(1, 5)], ago(9))).toBeUndefined();
  });
  test('one reading before the post that still holds is no change', () => {
    expect(changeSince([row(100, 5)], ago(1))).toMatchObject({ percent: 0, isLater: false });
  });
  test('a stock without a price has no percent', () => {
    const { price: _, ...stock } = row(1, 9);
    expect(changeSince([stock, row(100, 1)], ago(5))).not.toHaveProperty('percent');
  });
});

describe('the lowest', () => {
  test.each([
    [7, 800],
    [30, 800],
    [90, 700],
    [365, 700],
  ])('of %i days is %i', (days, minor) => expect(priceOf(lowestIn(series, days, NOW))).toBe(minor));
  test('counts a price that was read before and seen within the days', () => {
    const lasting = { ...row(500, 200), lastSeen: ago(10) };
    expect(priceOf(lowestIn([lasting, ...series], 30, NOW))).toBe(500);
  });
  test('is none where only the stock was read', () => {
    const { price: _, ...stock } = row(1, 1);
    expect(lowestIn([stock], 30, NOW)).toBeUndefined();
  });
});

describe('points of a line', () => {
  test('begin with what held', () => {
    const rows = [{ ...row(1000, 100), lastSeen: ago(60) }, row(700, 50)];
    expect(pointsOf(rows, ago(90), 30)).toEqual([
      { at: ago(90), minor: 1000 },
      { at: ago(50), minor: 700 },
    ]);
  });
  test('any series: few, in order, with both ends, the lowest and the highest', () => {
    fc.assert(
      fc.property(anySeries, fc.integer({ min: 4, max: 40 }), (rows, most) => {
        const from = ago(365);
        const points = pointsOf(rows, from, most);
        const all = rows.filter(({ at }) => at >= from).map((one) => priceOf(one) ?? 0);
        expect(points.length).toBeLessThanOrEqual(most);
        expect(points.map(({ at }) => at)).toEqual(points.map(({ at }) => at).toSorted((a, b) => a - b));
        const shown = points.map(({ minor }) => minor);
        expect([shown[0], shown.at(-1)]).toEqual([all[0], all.at(-1)]);
        if (all.length === 0) return;
        expect([Math.min(...shown), Math.max(...shown)]).toEqual([Math.min(...all), Math.max(...all)]);
      }),
    );
  });
});
