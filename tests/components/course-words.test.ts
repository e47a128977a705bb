import { expect, test } from 'vitest';
import { courseWords } from '../../components/course-words.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22);
const money = (minor: number) => ({ minor, currency: 'USD' });

test('since, lowest and a line of whole numbers', () => {
  const words = courseWords(
    {
      since: {
        at: NOW - 40 * DAY,
        amount: money(2500),
        availability: 'SoldOut',
        percent: -20,
        isLater: true,
      },
      lowest: [{ days: 30, amount: money(1999) }],
      points: [
        [NOW - 40 * DAY, 2500],
        [NOW - 10 * DAY, 1999],
        [NOW, 2000],
      ],
    },
    NOW,
  );
  expect(words.since).toMatchObject({ amount: '$25', percent: -20, wasGone: true, isLater: true });
  expect(words.lowest).toEqual([{ days: 30, amount: '$19.99' }]);
  expect(words.line).toEqual([0, 0, 75, 100, 100, 100]);
});

test('a price that never moved is a line in the middle', () => {
  const points = [[NOW - DAY, 100] as const, [NOW, 100] as const];
  expect(courseWords({ lowest: [], points }, NOW).line).toEqual([0, 50, 100, 50]);
});
