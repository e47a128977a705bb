import { cleanup, fireEvent, render, screen, within } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type HistoryView, type PriceSeries, WishDetail } from '../../components/wish-detail.tsx';
import type { Observation } from '../../utils/model/observation.ts';
import { wish } from './wishes.ts';

// The drawing itself needs a canvas: tests/e2e/history.test.ts looks at it in real browsers.
vi.mock('../../components/draw-price-chart.ts', () => ({
  drawPriceChart: () => ({ pointAt: () => undefined, remove: () => undefined }),
}));
afterEach(cleanup);

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 22, 12);

const seen = (daysAgo: number, minor: number): Observation => ({
  key: 'tmall.com:1',
  price: { kind: 'coupon', amount: { minor, currency: 'CNY' } },
  availability: 'InStock',
  source: 'visit',
  at: NOW - daysAgo * DAY,
  lastSeen: NOW - daysAgo * DAY,
});
const coupon: PriceSeries = {
  id: 'coupon',
  kind: 'coupon',
  currency: 'CNY',
  rows: [seen(200, 15900), seen(80, 25900), seen(20, 22600), seen(1, 19900)],
};
const list: PriceSeries = { id: 'list', kind: 'list', currency: 'CNY', rows: [seen(3, 29900)] };

function show(history: HistoryView = { state: 'ready', series: [coupon, list], marks: [] }) {
  const calls = { onBack: vi.fn(), onRetry: vi.fn() };
  render(<WishDetail wish={wish({ title: '保温杯' })} history={history} now={NOW} {...calls} />);
  return calls;
}

const chart = () => screen.getByRole('application');
const point = () => document.querySelector('.chart-point')?.textContent;

describe('One wish by itself', () => {
  test('is named by its title, and the way back has the focus', () => {
    const { onBack } = show();
    expect(screen.getByRole('heading', { name: '保温杯' })).toBeTruthy();
    expect(document.activeElement?.id).toBe('back');
    fireEvent.click(screen.getByRole('button', { name: 'Back to the list' }));
    expect(onBack).toHaveBeenCalledOnce();
  });

  test('shows what else is known of it, once', () => {
    const calls = { onBack: vi.fn(), onRetry: vi.fn() };
    render(
      <WishDetail wish={wish({ title: '保温杯' })} history={{ state: 'loading' }} now={NOW} {...calls}>
        <p>At your door</p>
      </WishDetail>,
    );
    expect(screen.getAllByText('At your door')).toHaveLength(1);
  });

  test('goes back with Escape, which does not close the popup', () => {
    const { onBack } = show();
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    expect(onBack).toHaveBeenCalledOnce();
    expect(event.defaultPrevented).toBe(true);
  });

  test('says the course of its price in one sentence: first, now, lowest', () => {
    show();
    expect(chart().getAttribute('aria-label')).toMatch(
      /First .*259\.00\. Now .*199\.00\. Lowest .*199\.00\./,
    );
  });

  test('is walked through with the arrow keys, and says each point', () => {
    show();
    fireEvent.keyDown(chart(), { key: 'End' });
    expect(point()).toMatch(/Nov 21, 2026: .*199\.00/);
    fireEvent.keyDown(chart(), { key: 'ArrowLeft' });
    expect(point()).toMatch(/Nov 2, 2026: .*226\.00/);
    fireEvent.keyDown(chart(), { key: 'Home' });
    expect(point()).toMatch(/259\.00/);
    fireEvent.keyDown(chart(), { key: 'ArrowLeft' });
    expect(point()).toMatch(/259\.00/);
  });

  test('looks back as far as is asked, and says the lowest price of that time', () => {
    show();
    expect(document.querySelector('.detail-lowest')?.textContent).toMatch(/90 d.*199\.00/);
    fireEvent.click(screen.getByRole('button', { name: 'All' }));
    expect(document.querySelector('.detail-lowest')?.textContent).toMatch(/159\.00/);
    expect(screen.getByRole('button', { name: 'All' }).getAttribute('aria-pressed')).toBe('true');
  });

  test('shows one kind of price at a time', () => {
    show();
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'list' } });
    expect(chart().getAttribute('aria-label')).toContain('299.00');
    expect(chart().getAttribute('aria-label')).not.toContain('259.00');
  });

  test('is a table as well, newest first, with stock and who read it', () => {
    show();
    fireEvent.click(screen.getByRole('button', { name: 'Table' }));
    const rows = within(screen.getByRole('table')).getAllByRole('row').slice(1);
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/Nov 21, 2026.*199\.00in stockyour visit/),
      expect.stringMatching(/226\.00/),
      expect.stringMatching(/259\.00/),
      expect.stringMatching(/159\.00/),
    ]);
  });

  test.each([
    [
      'nothing was read since it was saved',
      { state: 'ready', series: [], marks: [] },
      'No other price than this one is known yet.',
    ],
    ['it can’t be read', { state: 'failed' }, 'The price history could not be read.'],
  ] as const)('says so where %s', (_, history, words) => {
    const { onRetry } = show(history);
    expect(screen.getByText(words, { exact: false })).toBeTruthy();
    const retry = screen.queryByRole('button', { name: 'Try again' });
    if (retry) fireEvent.click(retry);
    expect(onRetry).toHaveBeenCalledTimes(history.state === 'failed' ? 1 : 0);
  });
});
