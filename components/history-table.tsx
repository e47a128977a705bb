import type { JSX } from 'preact';
import { i18n } from '#i18n';
import { formatMoney } from '../utils/model/money.ts';
import type { Observation } from '../utils/model/observation.ts';
import { stockOf } from './stock.ts';
import { uiLocale } from './ui-locale.ts';

/** The same as the chart in words, newest first: when, how much, in stock or not, and who read it. */
export function HistoryTable({ rows }: { rows: readonly Observation[] }): JSX.Element {
  const day = new Intl.DateTimeFormat(uiLocale(), { dateStyle: 'medium' });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard.
    <section class="history-box" aria-label={i18n.t('history.table')} tabIndex={0}>
      <table class="history">
        <thead>
          <tr>
            <th scope="col">{i18n.t('history.when')}</th>
            <th scope="col" class="num">
              {i18n.t('history.price')}
            </th>
            <th scope="col">{i18n.t('history.stock')}</th>
            <th scope="col">{i18n.t('history.source')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map((row) => {
            const [since, last] = [day.format(row.at), day.format(row.lastSeen)];
            return (
              <tr key={row.at}>
                <th scope="row">{since === last ? since : day.formatRange(row.at, row.lastSeen)}</th>
                <td class="num">
                  {row.price ? formatMoney(row.price.amount, uiLocale()) : i18n.t('card.notKnown')}
                </td>
                <td>{stockOf(row).words}</td>
                <td>{i18n.t(`history.by.${row.source}`)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
