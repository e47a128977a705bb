import { expect, test } from 'vitest';
import { BEGINS, ENDS } from '../timeline/report.ts';
import { readTrace } from './read-trace.ts';
import type { TraceEvent } from './trace-event.ts';

const PAGE = { pid: 1, tid: 1 };
const WORKER = { pid: 2, tid: 1 };
const OURS = 'chrome-extension://id/feed.js';
const THEIRS = 'https://x.com/main.js';

const mark = (name: string, ts: number): TraceEvent => ({ ...PAGE, name, ph: 'R', ts });

/** A span of `ms` milliseconds of processor time, twice as long by the clock. */
const span = (name: string, ts: number, ms: number, url: string, where = PAGE): TraceEvent => ({
  ...where,
  name,
  ph: 'X',
  ts,
  dur: ms * 2000,
  tdur: ms * 1000,
  args: { data: { url } },
});

const costOf = (...events: readonly TraceEvent[]) =>
  readTrace([mark(BEGINS, 1_000_000), mark(ENDS, 9_000_000), ...events]);

test('our calls are summed in processor time, apart from the page’s', () => {
  const cost = costOf(
    span('FunctionCall', 2_000_000, 3, OURS),
    span('FunctionCall', 3_000_000, 4, OURS),
    span('FunctionCall', 4_000_000, 50, THEIRS),
  );
  expect(cost).toMatchObject({ ours: 7, page: 50, background: 0 });
});

test('a call within a call of ours is counted once, one within a call of the page is ours', () => {
  const cost = costOf(
    span('FunctionCall', 2_000_000, 10, OURS),
    span('FunctionCall', 2_001_000, 5, OURS),
    span('FunctionCall', 3_000_000, 10, THEIRS),
    span('FunctionCall', 3_001_000, 2, OURS),
  );
  expect(cost.ours).toBe(12);
});

test('what comes before the first post is the start, and what another process does is the background', () => {
  const cost = costOf(
    span('EvaluateScript', 500_000, 2, OURS),
    span('v8.compile', 500_100, 1, OURS),
    span('FunctionCall', 2_000_000, 6, OURS, WORKER),
  );
  expect(cost).toMatchObject({ boot: 2, ours: 0, background: 6 });
});

test('the longest task is the one with most of ours, however many calls that are', () => {
  const cost = costOf(
    span('RunTask', 2_000_000, 100, ''),
    span('FunctionCall', 2_001_000, 30, THEIRS),
    span('FunctionCall', 2_100_000, 4, OURS),
    span('FunctionCall', 2_120_000, 5, OURS),
    span('RunTask', 3_000_000, 8, ''),
    span('FunctionCall', 3_001_000, 7, OURS),
  );
  expect(cost).toMatchObject({ longest: 9, longTasks: 0, thread: 108 });
});

test('a long task is ours when more than half of it is', () => {
  const cost = costOf(span('RunTask', 2_000_000, 60, ''), span('FunctionCall', 2_001_000, 40, OURS));
  expect(cost.longTasks).toBe(1);
});

test('a trace without the timeline is refused', () => {
  expect(() => readTrace([])).toThrow('timeline-begins');
});
