import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lowestIn } from '../../utils/history/queries.ts';
import { MOST_RECENT, thin, WEEKLY_FOR } from '../../utils/history/thin.ts';
import { anySeries, DAY, NOW, priceOf, row } from './rows.ts';

test('thirty days are kept whole', () => {
  const rows = Array.from({ length: 60 }, (_, index) => row(100 + (index % 7), 29.9 - index / 3));
  expect(thin(rows, NOW)).toEqual(rows);
});

test('of an older day its first, last, lowest and highest are kept', () => {
  const course = [500, 300, 400, 900, 350, 450].map((minor, hour) => row(minor, 40 - hour / 24));
  expect(thin(course, NOW).map(priceOf)).toEqual([500, 300, 900, 450]);
});

test('of a week half a year ago the same', () => {
  // From a Thursday, as weeks are counted from the epoch, which was one.
  const thursday = (NOW - Date.UTC(2026, 0, 1)) / DAY;
  const course = [500, 300, 400, 900, 350, 450].map((minor, day) => row(minor, thursday - day));
  expect(thin(course, NOW).map(priceOf)).toEqual([500, 300, 900, 450]);
});

test('what was last seen three years ago is gone; what was only first seen then is not', () => {
  const old = row(1, WEEKLY_FOR + 1);
  expect(thin([old, { ...old, at: old.at + 1, lastSeen: NOW }], NOW)).toHaveLength(1);
});

test('a price that never stands still does not fill the disk', () => {
  const minutely = Array.from({ length: 40_000 }, (_, index) =>
    row(100 + (index % 50), (40_000 - index) / 1440),
  );
  expect(thin(minutely, NOW).length).toBeLessThan(MOST_RECENT + 4 * 31);
});

test('any series: thinned twice is thinned once, and thinned on the way is thinned at the end', () => {
  fc.assert(
    fc.property(anySeries, fc.integer({ min: 0, max: 800 }), (rows, daysAgo) => {
      const once = thin(rows, NOW);
      expect(thin(once, NOW)).toEqual(once);
      const early = NOW - daysAgo * DAY;
      const before = rows.filter(({ at }) => at <= early);
      const after = rows.filter(({ at }) => at > early);
      expect(thin([...thin(before, early), ...after], NOW)).toEqual(once);
    }),
  );
});

test('any series: what is kept was there, in order, and the newest always is', () => {
  fc.assert(
    fc.property(anySeries, (rows) => {
      const kept = thin(rows, NOW);
      expect(rows.filter((one) => kept.includes(one))).toEqual(kept);
      const newest = rows.at(-1);
      if (newest && newest.lastSeen > NOW - WEEKLY_FOR * DAY) expect(kept.at(-1)).toBe(newest);
    }),
  );
});

test.each([
  [30, 0],
  [90, 1],
  [365, 7],
])('any series: the lowest of %i days is still known, to %i days', (days, blur) => {
  fc.assert(
    fc.property(anySeries, (rows) => {
      const kept = priceOf(lowestIn(thin(rows, NOW), days, NOW)) ?? Infinity;
      expect(kept).toBeGreaterThanOrEqual(priceOf(lowestIn(rows, days, NOW)) ?? Infinity);
      expect(kept).toBeLessThanOrEqual(priceOf(lowestIn(rows, days - blur, NOW)) ?? Infinity);
    }),
  );
});
