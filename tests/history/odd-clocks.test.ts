import { expect, test } from 'vitest';
import { courseOf } from '../../utils/history/course.ts';
import { lowestIn } from '../../utils/history/queries.ts';
import { thin } from '../../utils/history/thin.ts';
import type { Offer } from '../../utils/model/offer.ts';
import { DAY, NOW, priceOf, row } from './rows.ts';

const KEY = 'shop.example:1';

/** What the card shows: read now, at this price. */
const offer = (minor: number): Offer => ({
  prices: [{ kind: 'sale', amount: { minor, currency: 'EUR' } }],
  availability: 'InStock',
  observedAt: NOW,
  source: 'fetch',
});

test('a reading of a clock that was ahead does not stand for what the thing costs now', () => {
  const rows = [row(1000, 20), row(800, 0), row(2000, -400)];
  const course = courseOf(rows, { key: KEY, offer: offer(800), postedAt: NOW - 10 * DAY, now: NOW });
  expect(course?.since).toMatchObject({ percent: -20, amount: { minor: 1000 } });
  expect(course?.points.map(([at]) => at).filter((at) => at > NOW)).toEqual([]);
});

test('a post of tomorrow, by the site’s clock, is compared with nothing', () => {
  const rows = [row(1000, 20), row(800, 0)];
  expect(
    courseOf(rows, { key: KEY, offer: offer(800), postedAt: NOW + DAY, now: NOW })?.since,
  ).toBeUndefined();
});

test('a price that goes up and down three times an hour for three years keeps the lowest and highest of each of them', () => {
  const rows = Array.from({ length: 3 * 365 * 8 }, (_, i) =>
    row(1000 + ((i * 7919) % 613), 3 * 365 - 1 - i / 8),
  );
  const few = thin(rows, NOW);
  expect(few.length).toBeLessThan(4000);
  for (const days of [1, 7, 30, 90, 365, 3 * 365]) {
    expect(priceOf(lowestIn(few, days, NOW))).toBe(priceOf(lowestIn(rows, days, NOW)));
  }
  const highest = (all: typeof rows) => Math.max(...all.map((one) => priceOf(one) ?? 0));
  expect(highest(few)).toBe(highest(rows));
});
