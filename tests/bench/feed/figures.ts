import type { TimelineReport } from '../timeline/report.ts';
import type { Memory } from './memory.ts';
import type { Cost } from './read-trace.ts';

/** One timeline, scrolled to its end. */
export interface Measured {
  readonly report: TimelineReport;
  readonly memory: Memory;
  readonly cost: Cost;
}

/** The timelines that belong together. */
export interface Series {
  /** Without the extension. */
  readonly alone: Measured;
  readonly ours: Measured;
  /** Three times the posts. */
  readonly tripled: Measured;
  /** No post links to a product. */
  readonly productless: Measured;
}

/** What the budgets are about. Times are milliseconds of CPU for each thousand posts where nothing else is said. */
export type Figures = Readonly<
  Record<
    | 'ours'
    | 'growth'
    | 'longest'
    | 'longTasks'
    | 'withoutProducts'
    | 'wait'
    | 'coverage'
    | 'missed'
    | 'falsely'
    | 'stale'
    | 'shift'
    | 'heap'
    | 'detached'
    | 'size'
    | 'boot'
    | 'page'
    | 'threadAlone'
    | 'threadAdded'
    | 'background'
    | 'nodesPerPost',
    number
  >
>;

/** The figures of one round; `size` is that of the content scripts in bytes. */
export function figuresOf({ alone, ours, tripled, productless }: Series, size: number): Figures {
  const { report, memory, cost } = ours;
  const scale = 1000 / report.posts;
  const all = [ours, tripled, productless];
  const total = (of: (measured: Measured) => number) => all.reduce((sum, one) => sum + of(one), 0);
  return {
    ours: cost.ours * scale,
    growth: tripled.cost.ours / cost.ours,
    longest: Math.max(...all.map((one) => one.cost.longest)),
    longTasks: total((one) => one.cost.longTasks),
    withoutProducts: productless.cost.ours * scale,
    wait: percentile(report.waits, 0.95),
    coverage: total((one) => one.report.covered) / total((one) => one.report.wanted),
    missed: total((one) => one.report.missed),
    falsely: total((one) => one.report.falsely),
    stale: total((one) => one.report.stale),
    shift: report.shift - alone.report.shift,
    heap: memory.heap - alone.memory.heap,
    detached: total((one) => one.memory.detached),
    size: size / 1024,
    boot: median(all.map((one) => one.cost.boot)),
    page: cost.page * scale,
    threadAlone: alone.cost.thread * scale,
    threadAdded: (cost.thread - alone.cost.thread) * scale,
    background: cost.background * scale,
    nodesPerPost: report.nodesPerPost,
  };
}

/** Figure by figure, the median of several rounds. */
export function medianOf(rounds: readonly [Figures, ...Figures[]]): Figures {
  const names = Object.keys(rounds[0]) as (keyof Figures)[];
  const entries = names.map((name) => [name, median(rounds.map((round) => round[name]))] as const);
  return { ...rounds[0], ...Object.fromEntries(entries) };
}

const median = (values: readonly number[]): number => percentile(values, 0.5);

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
