import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { exponentOf, formatMoneyShort } from '../utils/model/money.ts';
import type { ChartMark, PriceCourse } from './price-chart.tsx';
import { uiLocale } from './ui-locale.ts';

/** A chart that stands in the page. */
export interface DrawnChart {
  /** Moves the cursor to a point of the course, or takes it away. */
  pointAt(index: number | undefined): void;
  remove(): void;
}

const HEIGHT = 148;
/** Room for a price at the left edge, and for "Nov" below. */
const LEFT = 52;
const BELOW = 26;
const DOT = 4;

/**
 * Draws a course as steps: a price holds until the next one. `onPoint` is told which point the pointer is nearest to.
 * Colours are the page's own, read once: whoever changes the theme draws anew.
 */
export function drawPriceChart(
  host: HTMLElement,
  { points, until, currency, marks, reference }: PriceCourse,
  onPoint: (index: number | undefined) => void,
): DrawnChart {
  const unit = 10 ** exponentOf(currency);
  const locale = uiLocale();
  const color = (token: string) => resolveColor(host, token);
  const [ink, rule, brand, surface] = [
    color('--ink-3'),
    color('--rule'),
    color('--brand'),
    color('--surface'),
  ];
  // The last price holds until now.
  const last = points.at(-1);
  const all = last && last.at < until ? [...points, { ...last, at: until }] : points;
  const values = all.map(({ minor }) => minor / unit);
  const low = Math.min(...values, ...(reference ? [reference.minor / unit] : []));
  const high = Math.max(...values, ...(reference ? [reference.minor / unit] : []));
  const margin = (high - low) * 0.12 || high * 0.1;
  const font = `${10 * devicePixelRatio}px ${getComputedStyle(host).fontFamily}`;
  const axis = { stroke: ink, font: `10px ${getComputedStyle(host).fontFamily}`, ticks: { show: false } };

  const chart = new uPlot(
    {
      width: host.clientWidth,
      height: HEIGHT,
      legend: { show: false },
      padding: [12, 8, 0, 0],
      scales: { y: { range: [Math.max(0, low - margin), high + margin] } },
      axes: [
        {
          ...axis,
          size: BELOW,
          grid: { show: false },
          space: 90,
          values: (_, ticks, __, ___, step) => {
            const withYear = step >= 300 * 86_400;
            const format = new Intl.DateTimeFormat(
              locale,
              withYear ? { year: 'numeric' } : { month: 'short', day: 'numeric' },
            );
            return ticks.map((tick) => format.format(tick * 1000));
          },
        },
        {
          ...axis,
          size: LEFT,
          gap: 4,
          space: 36,
          grid: { stroke: rule, width: 1 },
          values: (_, ticks) =>
            ticks.map((tick) => formatMoneyShort({ minor: Math.round(tick * unit), currency }, locale)),
        },
      ],
      series: [
        {},
        {
          stroke: brand,
          width: 2,
          points: { show: false },
          ...(uPlot.paths.stepped && { paths: uPlot.paths.stepped({ align: 1 }) }),
        },
      ],
      cursor: { y: false, drag: { setScale: false, x: false }, points: { size: 9, fill: brand } },
      hooks: {
        setCursor: [({ cursor }) => onPoint(cursor.idx ?? undefined)],
        draw: [
          (drawn) => {
            if (reference) drawReference(drawn, reference.minor / unit, reference.words);
            for (const mark of marks) drawMark(drawn, mark);
            drawEnd(drawn);
          },
        ],
      },
    },
    [all.map(({ at }) => at / 1000), values],
    host,
  );

  function drawReference(drawn: uPlot, value: number, words: string): void {
    const { ctx, bbox } = drawn;
    const y = drawn.valToPos(value, 'y', true);
    ctx.save();
    ctx.strokeStyle = ctx.fillStyle = ink;
    ctx.font = font;
    ctx.setLineDash([3 * devicePixelRatio, 4 * devicePixelRatio]);
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
    ctx.fillText(words, bbox.left + 2 * devicePixelRatio, y - 3 * devicePixelRatio);
    ctx.restore();
  }

  function drawMark(drawn: uPlot, { at, words }: ChartMark): void {
    const held = all.findLast((point) => point.at <= at) ?? all[0];
    const first = all[0];
    // What happened just now stands where the line ends, and says nothing there.
    if (!held || !first || at < first.at || until - at < (until - first.at) / 40) return;
    const { ctx, bbox } = drawn;
    const [x, y] = [drawn.valToPos(at / 1000, 'x', true), drawn.valToPos(held.minor / unit, 'y', true)];
    ctx.save();
    ctx.font = font;
    ctx.fillStyle = surface;
    ctx.strokeStyle = brand;
    ctx.lineWidth = 2 * devicePixelRatio;
    ctx.beginPath();
    ctx.arc(x, y, DOT * devicePixelRatio, 0, 2 * Math.PI);
    ctx.fill();
    ctx.stroke();
    ctx.fillStyle = ink;
    const width = ctx.measureText(words).width;
    const left = Math.min(Math.max(x - width / 2, bbox.left), bbox.left + bbox.width - width);
    // Below the line, unless that is the edge.
    const isLow = y + 18 * devicePixelRatio > bbox.top + bbox.height;
    ctx.fillText(words, left, y + (isLow ? -10 : 16) * devicePixelRatio);
    ctx.restore();
  }

  function drawEnd(drawn: uPlot): void {
    const end = all.at(-1);
    if (!end) return;
    const { ctx } = drawn;
    ctx.save();
    ctx.fillStyle = brand;
    ctx.beginPath();
    const [x, y] = [drawn.valToPos(end.at / 1000, 'x', true), drawn.valToPos(end.minor / unit, 'y', true)];
    ctx.arc(x, y, DOT * devicePixelRatio, 0, 2 * Math.PI);
    ctx.fill();
    ctx.restore();
  }

  const resized = new ResizeObserver(() => chart.setSize({ width: host.clientWidth, height: HEIGHT }));
  resized.observe(host);
  return {
    pointAt(index) {
      const point = index === undefined ? undefined : all[index];
      if (!point) chart.setCursor({ left: -10, top: -10 });
      else chart.setCursor({ left: chart.valToPos(point.at / 1000, 'x'), top: 1 });
    },
    remove() {
      resized.disconnect();
      chart.destroy();
    },
  };
}

/** What a colour token is in the theme that the element has. */
function resolveColor(host: HTMLElement, token: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(${token})`;
  host.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
