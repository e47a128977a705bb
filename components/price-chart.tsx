import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { formatMoney } from '../utils/model/money.ts';
import type { DrawnChart } from './draw-price-chart.ts';
import { uiLocale } from './ui-locale.ts';

/** From `at` on (epoch milliseconds) it cost `minor`. */
export interface ChartPoint {
  readonly at: number;
  readonly minor: number;
}

/** Something that happened: saved, posted. */
export interface ChartMark {
  readonly at: number;
  readonly words: string;
}

/** The course of one price: of one product, variant, kind and currency. */
export interface PriceCourse {
  /** Oldest first. */
  readonly points: readonly ChartPoint[];
  /** When it is now: the last price holds until then. */
  readonly until: number;
  /** ISO 4217. */
  readonly currency: string;
  readonly marks: readonly ChartMark[];
  /** A dashed line to compare with, such as the list price. */
  readonly reference?: { readonly minor: number; readonly words: string };
}

/**
 * A step chart, to be seen, walked through with the arrow keys, and heard: a figure whose label says the whole course in
 * one sentence, and a line under it that says the point one stands on. The drawing is loaded when it is first wanted.
 */
export function PriceChart({ course }: { course: PriceCourse }): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnChart>(undefined);
  const [index, setIndex] = useState<number>();
  const [isFailed, setFailed] = useState(false);
  const { points, currency } = course;

  useEffect(() => {
    let isGone = false;
    const draw = async () => {
      const { drawPriceChart } = await import('./draw-price-chart.ts');
      if (isGone || !host.current) return;
      drawn.current?.remove();
      drawn.current = drawPriceChart(host.current, course, setIndex);
    };
    const drawAgain = () => void draw().catch(() => setFailed(true));
    drawAgain();
    const theme = matchMedia('(prefers-color-scheme: dark)');
    theme.addEventListener('change', drawAgain);
    return () => {
      isGone = true;
      theme.removeEventListener('change', drawAgain);
      drawn.current?.remove();
      drawn.current = undefined;
    };
  }, [course]);

  const go = (to: number) => {
    const next = Math.max(0, Math.min(to, points.length - 1));
    setIndex(next);
    drawn.current?.pointAt(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = index ?? points.length;
    const goal = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: points.length - 1 }[event.key];
    if (goal === undefined) return;
    event.preventDefault();
    go(goal);
  };
  const leave = () => {
    setIndex(undefined);
    drawn.current?.pointAt(undefined);
  };

  const point = index === undefined ? undefined : points[Math.min(index, points.length - 1)];
  return (
    <div class="chart">
      {/* One stop for Tab, in which the arrows walk: a widget of its own, so not merely an image. */}
      <div
        class="chart-figure"
        role="application"
        aria-roledescription={i18n.t('history.chart')}
        aria-label={sentence(course)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the same.
        tabIndex={0}
        ref={host}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      <p class="chart-point" aria-live="polite">
        {isFailed ? i18n.t('history.notDrawn') : point ? pointWords(point, currency) : '\u00a0'}
      </p>
    </div>
  );
}

/** "3 Nov 2026: ¥226.00" */
export function pointWords({ at, minor }: ChartPoint, currency: string): string {
  const day = new Intl.DateTimeFormat(uiLocale(), { dateStyle: 'medium' }).format(at);
  return i18n.t('history.point', [day, formatMoney({ minor, currency }, uiLocale())]);
}

/** The course in words: first, last and lowest. */
function sentence({ points, currency }: PriceCourse): string {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last) return i18n.t('history.none');
  const lowest = points.reduce((low, point) => (point.minor <= low.minor ? point : low));
  const say = (point: ChartPoint) => pointWords(point, currency);
  return i18n.t('history.sentence', [say(first), say(last), say(lowest)]);
}
