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
    ...(since && { since: sinceWords(since, now) }),
    lowest: lowest.map(({ days, amount }) => ({ days, amount: formatMoneyShort(amount, locale) })),
    line: lineOf(points, now),
  };
}

/** What it cost then, in words; `now` is epoch milliseconds. */
export function sinceWords(
  { at, amount, percent, availability, isLater }: NonNullable<Course['since']>,
  now: number,
): NonNullable<CourseWords['since']> {
  return {
    amount: formatMoneyShort(amount, uiLocale()),
    when: ago(at, now),
    percent,
    ...(isGone(availability) && { wasGone: true }),
    ...(isLater && { isLater: true }),
  };
}

/**
 * The course as an SVG path in steps, since prices are steps: in a box of 16 by 16, `wide` times as wide on screen, with a
 * pixel above and below for the stroke.
 */
export function coursePath({ line }: Pick<CourseWords, 'line'>, wide = 3): string | undefined {
  const points: string[] = [];
  for (let i = 0; i + 1 < line.length; i += 2) {
    const x = Math.round(((line[i] ?? 0) / 100 - 0.5) * 16 * wide + 8);
    const y = Math.round(((line[i + 1] ?? 0) / 100) * 120 + 20) / 10;
    points.push(i === 0 ? `M${x} ${y}` : `H${x}V${y}`);
  }
  // Up to now it holds.
  return points.length > 1 ? `${points.join('')}H${8 * wide + 8}` : undefined;
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
