import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { DAY, lowestIn, pointsOf } from '../utils/history/index.ts';
import { formatMoney } from '../utils/model/money.ts';
import type { Observation } from '../utils/model/observation.ts';
import type { PriceKind } from '../utils/model/offer.ts';
import { ago } from './ago.ts';
import { DetailHead } from './detail-head.tsx';
import { HistoryTable } from './history-table.tsx';
import { OpenIcon } from './icons.tsx';
import { type ChartMark, PriceChart, type PriceCourse, pointWords } from './price-chart.tsx';
import { kindWords, priceWords } from './price-words.ts';
import { stockOf } from './stock.ts';
import { uiLocale } from './ui-locale.ts';
import type { Wish } from './wish.ts';

/** One product, variant, kind and currency through time: nothing else may be compared. */
export interface PriceSeries {
  readonly id: string;
  readonly kind: PriceKind;
  /** ISO 4217. */
  readonly currency: string;
  /** The variant, in the shop's words. */
  readonly variant?: string;
  /** Oldest first. */
  readonly rows: readonly Observation[];
}

/** What is known of a wish's past: nothing yet, why it can't be read, or all of it. */
export type HistoryView =
  | { readonly state: 'loading' }
  | { readonly state: 'failed' }
  | {
      readonly state: 'ready';
      readonly series: readonly PriceSeries[];
      readonly marks: readonly ChartMark[];
    };

interface WishDetailProps {
  readonly wish: Wish;
  readonly history: HistoryView;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onBack: () => void;
  readonly onRetry: () => void;
  /** What else there is to say of it, and to do with it. */
  readonly children?: ComponentChildren;
}

/** Days, and all there is. */
const RANGES = [30, 90, 365, Number.POSITIVE_INFINITY] as const;
/** More points than this can't be told apart in a popup. */
const MOST_POINTS = 180;

/** One wish: what it costs now, how that came about, and the way to buy it. */
export function WishDetail({ wish, history, now, onBack, onRetry, children }: WishDetailProps): JSX.Element {
  const back = useRef<HTMLButtonElement>(null);
  useEffect(() => back.current?.focus(), []);
  const price = wish.offer && priceWords({ offer: wish.offer });
  const stock = stockOf(wish.offer);
  return (
    <section
      class="detail"
      aria-label={wish.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        // A popup would close.
        event.preventDefault();
        onBack();
      }}
    >
      <DetailHead back={back} onBack={onBack}>
        <bdi dir="auto">{wish.title}</bdi>
      </DetailHead>
      <div class="detail-body">
        <p class="detail-now">
          <b class="detail-price num">{price ? price.amount : i18n.t('card.notKnown')}</b>
          <span class="detail-about">
            {[
              price?.code,
              price?.kind,
              `\u2068${wish.shop}\u2069`,
              wish.offer && ago(wish.offer.observedAt, now),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
        <History history={history} priced={price !== undefined} now={now} onRetry={onRetry} />
        <p class="detail-stock">
          <span class={`dot dot-${stock.tone}`} />
          {stock.words}
        </p>
        {children}
      </div>
      <footer class="detail-foot">
        {wish.href && (
          <a class="button primary" id="buy" href={wish.href} target="_blank" rel="noopener noreferrer">
            {i18n.t('card.buy')}
            <OpenIcon />
          </a>
        )}
      </footer>
    </section>
  );
}

interface HistoryProps extends Pick<WishDetailProps, 'history' | 'now' | 'onRetry'> {
  /** True where a price stands above: of when it was saved, if of nothing else. */
  readonly priced: boolean;
}

function History({ history, priced, now, onRetry }: HistoryProps): JSX.Element {
  const [chosen, setChosen] = useState<string>();
  const [days, setDays] = useState<number>(90);
  const [isTable, setTable] = useState(false);
  const series =
    history.state === 'ready'
      ? (history.series.find(({ id }) => id === chosen) ?? history.series[0])
      : undefined;
  const marks = history.state === 'ready' ? history.marks : undefined;
  // A day's grain: the chart is not drawn anew each time that "3 min ago" changes.
  const until = Math.ceil(now / DAY) * DAY;
  const course = useMemo((): PriceCourse | undefined => {
    if (!series || !marks) return undefined;
    const from = Number.isFinite(days) ? until - days * DAY : 0;
    const points = pointsOf(series.rows, from, MOST_POINTS);
    return { points, until: Math.min(now, until), currency: series.currency, marks };
  }, [series, marks, days, until]);

  if (history.state === 'loading')
    return (
      <div class="chart chart-empty" role="status" aria-busy="true" aria-label={i18n.t('history.loading')} />
    );
  if (history.state === 'failed')
    return (
      <p class="chart-none" role="alert">
        {i18n.t('history.failed')}{' '}
        <button type="button" class="text-button" onClick={onRetry}>
          {i18n.t('store.retry')}
        </button>
      </p>
    );
  if (!series || !course)
    return <p class="chart-none">{i18n.t(priced ? 'history.noneElse' : 'history.none')}</p>;
  const lowest = lowestIn(series.rows, Math.min(days, 10_000), now);
  return (
    <section aria-label={i18n.t('history.title')}>
      {history.series.length > 1 && (
        <label class="detail-kind">
          {i18n.t('history.kind')}
          <select value={series.id} onChange={(event) => setChosen(event.currentTarget.value)}>
            {history.series.map((one) => (
              <option key={one.id} value={one.id}>
                {seriesWords(one)}
              </option>
            ))}
          </select>
        </label>
      )}
      {isTable ? (
        <HistoryTable rows={series.rows} />
      ) : course.points.length > 0 ? (
        <PriceChart course={course} />
      ) : (
        <p class="chart-none">{i18n.t('history.noneThen')}</p>
      )}
      <fieldset class="chips" aria-label={i18n.t('history.range')}>
        {RANGES.map((range) => (
          <button
            type="button"
            class="chip"
            key={range}
            aria-pressed={!isTable && range === days}
            onClick={() => {
              setDays(range);
              setTable(false);
            }}
          >
            {rangeWords(range)}
          </button>
        ))}
        <button
          type="button"
          class="chip"
          id="history-table"
          aria-pressed={isTable}
          onClick={() => setTable(!isTable)}
        >
          {i18n.t('history.table')}
        </button>
      </fieldset>
      {lowest?.price && (
        <p class="detail-lowest">
          {i18n.t('history.lowest', [
            rangeWords(days),
            pointWords({ at: lowest.at, minor: lowest.price.amount.minor }, series.currency),
          ])}
        </p>
      )}
    </section>
  );
}

function rangeWords(days: number): string {
  if (days === 365) return i18n.t('history.year');
  return Number.isFinite(days) ? i18n.t('history.days', [String(days)]) : i18n.t('history.all');
}

function seriesWords({ kind, currency, variant, rows }: PriceSeries): string {
  const last = rows.at(-1)?.price?.amount;
  return [
    kindWords({ kind }) ?? i18n.t('history.sale'),
    variant,
    last && formatMoney(last, uiLocale()),
    currency,
  ]
    .filter(Boolean)
    .join(' · ');
}
