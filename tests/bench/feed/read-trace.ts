import { BEGINS, ENDS } from '../timeline/report.ts';
import type { TraceEvent } from './trace-event.ts';

/** Where processor time went, in milliseconds of the threads' own time. */
export interface Cost {
  /** Our scripts' loading, on the page while it has no posts. */
  readonly boot: number;
  /** Our JavaScript in the page while it is scrolled. */
  readonly ours: number;
  /** The most of ours in one task of the page. */
  readonly longest: number;
  /** Tasks of 50 ms and more that are ours by more than half. */
  readonly longTasks: number;
  /** Our JavaScript outside the page: the background. */
  readonly background: number;
  /** The page's own JavaScript. */
  readonly page: number;
  /** All that the page's main thread did, styles and layout too. */
  readonly thread: number;
}

/** Spans in which JavaScript runs, with its URL. What a promise continues is in none of them: a lower bound. */
const SCRIPT = ['FunctionCall', 'EvaluateScript', 'v8.compile'];
const TASKS = ['RunTask', 'ThreadControllerImpl::RunTask'];
const OURS = 'chrome-extension://';
const LONG_MS = 50;

/** The page's mark that the timeline begins: it tells the page's process and main thread. Throws without one. */
export function pageOf(events: readonly TraceEvent[], mark = BEGINS): TraceEvent {
  const found = events.find(({ name }) => name === mark);
  if (!found) throw new Error(`the timeline left no mark "${mark}" in the trace`);
  return found;
}

/** Reads the costs between the timeline's two marks. */
export function readTrace(events: readonly TraceEvent[]): Cost {
  const begin = pageOf(events);
  const end = pageOf(events, ENDS);
  const inPage = ({ pid, tid }: TraceEvent) => pid === begin.pid && tid === begin.tid;
  const scrolling = ({ ts }: TraceEvent) => ts >= begin.ts && ts <= end.ts;

  const spans = events.filter(({ ph }) => ph === 'X');
  const scripts = spans.filter(({ name }) => SCRIPT.includes(name));
  const mine = scripts.filter((event) => urlOf(event).startsWith(OURS));
  const inThePage = outermost(mine.filter(inPage));
  const scrolled = inThePage.filter(scrolling);
  const tasks = outermost(
    spans.filter((event) => TASKS.includes(event.name) && inPage(event) && scrolling(event)),
  );
  const parts = oursByTask(tasks, scrolled);
  return {
    boot: sum(inThePage.filter(({ ts }) => ts < begin.ts)),
    ours: sum(scrolled),
    longest: Math.max(0, ...parts.values()),
    longTasks: tasks.filter((task) => cpu(task) >= LONG_MS && (parts.get(task) ?? 0) > cpu(task) / 2).length,
    background: sum(outermost(mine.filter((event) => event.pid !== begin.pid && scrolling(event)))),
    page: sum(
      outermost(
        scripts.filter((event) => inPage(event) && scrolling(event) && !urlOf(event).startsWith(OURS)),
      ),
    ),
    thread: sum(tasks),
  };
}

const urlOf = ({ args }: TraceEvent): string => args?.data?.url ?? args?.fileName ?? '';

/** Milliseconds. */
const cpu = ({ tdur, dur = 0 }: TraceEvent): number => (tdur ?? dur) / 1000;

const sum = (events: readonly TraceEvent[]): number => events.reduce((total, event) => total + cpu(event), 0);

/** Leaves out what runs inside another one of the same thread, whose time holds it already. */
function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const ends = new Map<string, number>();
  return [...events]
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
    .filter(({ pid, tid, ts, dur = 0 }) => {
      const thread = `${pid}:${tid}`;
      if (ts < (ends.get(thread) ?? 0)) return false;
      ends.set(thread, ts + dur);
      return true;
    });
}

/** For each task, the milliseconds of the calls in it. Both lists are of one thread and in order of time. */
function oursByTask(tasks: readonly TraceEvent[], calls: readonly TraceEvent[]): Map<TraceEvent, number> {
  const parts = new Map<TraceEvent, number>();
  let at = 0;
  for (const call of calls) {
    while (at + 1 < tasks.length && (tasks[at + 1]?.ts ?? 0) <= call.ts) at += 1;
    const task = tasks[at];
    if (task) parts.set(task, (parts.get(task) ?? 0) + cpu(call));
  }
  return parts;
}
