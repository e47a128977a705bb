import type { CourseWords } from '../utils/model/card-view.ts';
import { formatMoneyShort } from '../utils/model/money.ts';
import { isGone } from '../utils/model/offer.ts';
import type { Course } from '../utils/model/product-view.ts';
import { ago } from './ago.ts';
import { uiLocale } from './ui-locale.ts';

/** Puts the course of a price into words and a line; `now` is epoch milliseconds. */
export function courseWords({ since, lowest, points }: Course, now: number): CourseWords {
  const locale = uiLocale();
  return {
    ...(since && {
      since: {
        amount: formatMoneyShort(since.amount, locale),
        when: ago(since.at, now),
        percent: since.percent,
        ...(isGone(since.availability) && { wasGone: true }),
        ...(since.isLater && { isLater: true }),
      },
    }),
    lowest: lowest.map(({ days, amount }) => ({ days, amount: formatMoneyShort(amount, locale) })),
    line: lineOf(points, now),
  };
}

/** From the first point to now, from the highest to the lowest; a price that never moved stands in the middle. */
function lineOf(points: Course['points'], now: number): number[] {
  const from = points[0]?.[0] ?? now;
  const prices = points.map(([, minor]) => minor);
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  return points.flatMap(([at, minor]) => [
    now > from ? Math.round((100 * (at - from)) / (now - from)) : 0,
    high > low ? Math.round((100 * (high - minor)) / (high - low)) : 50,
  ]);
}
