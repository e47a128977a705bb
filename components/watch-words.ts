import { i18n } from '#i18n';
import { formatMoney } from '../utils/model/money.ts';
import type { WatchNotice, WatchRule } from '../utils/model/watch.ts';
import { kindWords } from './price-words.ts';
import { uiLocale } from './ui-locale.ts';

/** What a rule waits for, in a line: "10% cheaper: ¥378.00 or less · coupon". */
export function watchRuleWords(rule: WatchRule): string {
  if (rule.on === 'back') return i18n.t('watch.rule.back');
  const amount = formatMoney(rule.amount, uiLocale());
  const percent = new Intl.NumberFormat(uiLocale(), { style: 'percent' }).format((rule.percent ?? 0) / 100);
  const words =
    rule.on === 'target'
      ? i18n.t('watch.rule.target', [amount])
      : i18n.t(`watch.rule.${rule.on}`, [percent, amount]);
  return [words, kindWords(rule)].filter(Boolean).join(' · ');
}

/** What has changed, in a line: "¥378.00, was ¥420.00 · coupon". */
export function noticeWords({ on, is, was, kind }: WatchNotice): string {
  const now = is && formatMoney(is, uiLocale());
  if (on === 'back') return [i18n.t('watch.notice.back'), now].filter(Boolean).join(' · ');
  if (!now) return '';
  const words =
    was && was.currency === is.currency
      ? i18n.t('watch.notice.changed', [now, formatMoney(was, uiLocale())])
      : now;
  return [words, kind && kindWords({ kind })].filter(Boolean).join(' · ');
}
