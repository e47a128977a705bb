import { act, cleanup, render } from '@testing-library/preact';
import type { JSX } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { useDayInChina } from '../../components/use-day-in-china.ts';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function Day(): JSX.Element {
  return <p>{useDayInChina()}</p>;
}

test('a page that is left open shows the new year from its first moment in China on, and each day after it', () => {
  vi.useFakeTimers({ now: Date.parse('2026-12-31T15:58:00Z') });
  const { container } = render(<Day />);
  const pass = (ms: number) => {
    void act(() => void vi.advanceTimersByTime(ms));
  };
  const day = () => container.textContent;
  expect(day()).toBe('2026-12-31');
  pass(119_999);
  expect(day()).toBe('2026-12-31');
  pass(1);
  expect(day()).toBe('2027-01-01');
  pass(86_400_000);
  expect(day()).toBe('2027-01-02');
});
