import { t } from './t.ts';
import { uiLocale } from './ui-locale.ts';

type Step = readonly [Intl.RelativeTimeFormatUnit, number];

const MINUTE: Step = ['minute', 60_000];
const STEPS: readonly Step[] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  MINUTE,
];

/** Made once: making it costs more than a row of the list, and the language can't change while a page lives. */
let format: Intl.RelativeTimeFormat | undefined;

/** "3 min. ago", "3 分钟前": how long before `now` it was (both epoch milliseconds); a future time counts as just now. */
export function ago(then: number, now: number): string {
  const past = Math.max(0, now - then);
  // "now" is when it is read, which is not what it says in Chinese.
  if (past < 60_000) return t('popup.justNow');
  format ??= new Intl.RelativeTimeFormat(uiLocale(), { style: 'short', numeric: 'auto' });
  const [unit, length] = STEPS.find(([, one]) => past >= one) ?? MINUTE;
  return format.format(-Math.floor(past / length), unit);
}
