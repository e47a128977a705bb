import { uiLocale } from './ui-locale.ts';

const STEPS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** Made once: making it costs more than a row of the list, and the language can't change while a page lives. */
let format: Intl.RelativeTimeFormat | undefined;

/** "3 min. ago", "3 分钟前": how long before `now` it was (both epoch milliseconds); a future time counts as now. */
export function ago(then: number, now: number): string {
  const past = Math.max(0, now - then);
  format ??= new Intl.RelativeTimeFormat(uiLocale(), { style: 'short', numeric: 'auto' });
  for (const [unit, length] of STEPS)
    if (past >= length) return format.format(-Math.floor(past / length), unit);
  return format.format(0, 'second');
}
