import { expect, test } from 'vitest';
import { courseOf } from '../../utils/history/course.ts';
import type { Offer, Price } from '../../utils/model/offer.ts';
import { NOW, row } from './rows.ts';

const DAY = 86_400_000;
const KEY = 'shop.example:1';
const sale = (minor: number): Price => ({ kind: 'sale', amount: { minor, currency: 'EUR' } });
const offer = (...prices: Price[]): Offer => ({
  prices,
  availability: 'InStock',
  observedAt: NOW,
  source: 'fetch',
});
const series = [row(1000, 200), row(700, 60), row(900, 20), row(800, 0)];
const course = (rows = series, more = {}) =>
  courseOf(rows, { key: KEY, offer: offer(sale(800)), now: NOW, ...more });

test('since it was posted, the lowest of the days that were seen, and a line', () => {
  expect(course(series, { postedAt: NOW - 70 * DAY })).toEqual({
    since: {
      at: NOW - 200 * DAY,
      amount: { minor: 1000, currency: 'EUR' },
      availability: 'InStock',
      percent: -20,
      isLater: false,
    },
    lowest: [
      { days: 30, amount: { minor: 800, currency: 'EUR' } },
      { days: 90, amount: { minor: 700, currency: 'EUR' } },
    ],
    points: [
      [NOW - 60 * DAY, 700],
      [NOW - 20 * DAY, 900],
      [NOW, 800],
    ],
  });
});

test('without the day of the post it is since the first reading', () => {
  expect(course()?.since).toMatchObject({ percent: -20, isLater: false });
});

test('no more days than were seen', () => {
  expect(course([row(900, 11.5), row(800, 0)])?.lowest).toEqual([
    { days: 12, amount: { minor: 800, currency: 'EUR' } },
  ]);
});

test('one reading is no course', () => expect(course([row(800, 0)])).toBeUndefined());

test('another kind, currency or variant is never part of it', () => {
  const others = [
    row(1, 3, { price: { kind: 'coupon', amount: { minor: 1, currency: 'EUR' } } }),
    row(1, 3, { price: { kind: 'sale', amount: { minor: 1, currency: 'JPY' } } }),
    row(1, 3, { variant: 'red' }),
    row(1, 3, { key: 'shop.example:2' }),
  ];
  expect(course([...series, ...others])).toEqual(course());
});

test('it is of the price that is shown loud', () => {
  const coupon: Price = { kind: 'coupon', amount: { minor: 500, currency: 'EUR' } };
  const rows = [...series, row(600, 5, { price: { ...coupon, amount: { minor: 600, currency: 'EUR' } } })];
  expect(
    course([...rows, row(500, 0, { price: coupon })], { offer: offer(sale(800), coupon) }),
  ).toMatchObject({
    since: { amount: { minor: 600 }, percent: -17 },
  });
});
