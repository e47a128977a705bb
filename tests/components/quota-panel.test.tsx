import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, test, vi } from 'vitest';
import { QuotaPanel } from '../../components/quota-panel.tsx';
import { cbecQuota, type MarkedOrder } from '../../utils/model/cbec-quota.ts';

afterEach(cleanup);

const yuan = (minor: number) => ({ minor, currency: 'CNY' });
const limits = { order: yuan(5_000_00), year: yuan(26_000_00) };
const today = '2026-11-22';
const cream: MarkedOrder = { key: 'tmall.hk:1', on: '2026-11-11', title: 'A cream', paid: yuan(1_299_00) };

function show(different: Partial<Parameters<typeof QuotaPanel>[0]> = {}) {
  const calls = { onMark: vi.fn(), onRemove: vi.fn(), onUndo: vi.fn() };
  const { orders = [cream] } = different;
  const panel = (on: string) => (
    <QuotaPanel
      quota={cbecQuota(orders, on, limits)}
      orders={orders}
      today={on}
      removed={undefined}
      {...calls}
      {...different}
    />
  );
  const { container, rerender } = render(panel(today));
  return { ...calls, container, next: (on: string) => rerender(panel(on)) };
}
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const mark = () => fireEvent.submit(screen.getByRole('form', { name: 'Mark an order' }));

test('What is left of the year and what the next order may be worth is said, as far as orders were marked', () => {
  const { container } = show();
  expect(container.querySelector('#quota-left')?.textContent).toBe(
    '¥24,701.00 of ¥26,000.00 left for cross-border orders in 2026 · The next order may be worth ¥5,000.00',
  );
  expect(screen.getByText('¥1,299.00 · Nov 11, 2026')).toBeTruthy();
});

test('A mark is taken back, and that is undone', () => {
  const { onRemove } = show();
  fireEvent.click(screen.getByRole('button', { name: 'Take the mark back: A cream' }));
  expect(onRemove).toHaveBeenCalledExactlyOnceWith(cream);
  cleanup();
  const { onUndo } = show({ orders: [], removed: cream });
  fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
  expect(onUndo).toHaveBeenCalledOnce();
});

test.each([
  ['1299', 1_299_00],
  ['1,299.50', 1_299_50],
  ['￥88', 88_00],
])('An order of %s yuan is marked', (text, minor) => {
  const { onMark } = show();
  type('What was ordered', ' Milk powder ');
  type('Paid, in yuan', text);
  mark();
  expect(onMark).toHaveBeenCalledExactlyOnceWith({ on: today, paid: yuan(minor), title: 'Milk powder' });
});

test.each(['', '0', 'free', '$12', '10-20', '-5'])('“%s” is no amount of yuan', (text) => {
  const { onMark } = show();
  type('Paid, in yuan', text);
  mark();
  expect(onMark).not.toHaveBeenCalled();
  expect(screen.getByRole('alert')).toBeTruthy();
});

test('An order of a day to come is none yet', () => {
  const { onMark } = show();
  type('Paid, in yuan', '10');
  type('Day of the order', '2026-11-23');
  mark();
  expect(onMark).not.toHaveBeenCalled();
});

test('A page that is left open over midnight marks orders of the new day, unless another day was chosen', () => {
  const { onMark, next } = show();
  next('2026-11-23');
  type('Paid, in yuan', '10');
  mark();
  expect(onMark).toHaveBeenLastCalledWith({ on: '2026-11-23', paid: yuan(10_00) });
  type('Day of the order', '2026-11-01');
  next('2026-11-24');
  type('Paid, in yuan', '10');
  mark();
  expect(onMark).toHaveBeenLastCalledWith({ on: '2026-11-01', paid: yuan(10_00) });
});
