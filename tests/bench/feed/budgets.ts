import type { Figures } from './figures.ts';

/** A figure that must be at most, or at least, so much. */
export interface Budget {
  readonly name: string;
  readonly of: (figures: Figures) => number;
  readonly most?: number;
  readonly least?: number;
  /** What it should be one day; a figure may miss it. */
  readonly aim?: number;
  readonly decimals?: number;
}

/** For each thousand posts, a fifth of them with a product link, where nothing else is said. */
export const budgets: readonly Budget[] = [
  { name: 'our JavaScript in the page, CPU ms', of: (f) => f.ours, most: 150, aim: 80 },
  { name: 'the same for three times the posts, ×', of: (f) => f.growth, most: 3.3, aim: 3.1, decimals: 2 },
  { name: 'our longest task, CPU ms', of: (f) => f.longest, most: 8, aim: 4 },
  { name: 'our long tasks (50 ms and more)', of: (f) => f.longTasks, most: 0 },
  { name: 'posts without product links, CPU ms', of: (f) => f.withoutProducts, most: 20, aim: 10 },
  { name: 'card in the document after its post, p95 ms', of: (f) => f.wait, most: 100, aim: 50 },
  { name: 'posts that have their card', of: (f) => f.coverage, least: 1, decimals: 3 },
  { name: 'posts painted without their card', of: (f) => f.missed, most: 0 },
  { name: 'cards on posts without a product', of: (f) => f.falsely, most: 0 },
  { name: "cards that are another post's", of: (f) => f.stale, most: 0 },
  { name: 'layout shift added', of: (f) => f.shift, most: 0.01, aim: 0, decimals: 4 },
  { name: 'heap added, MB', of: (f) => f.heap, most: 1.5, aim: 0.8, decimals: 2 },
  { name: 'detached nodes', of: (f) => f.detached, most: 0 },
  { name: 'content scripts, KB', of: (f) => f.size, most: 60, aim: 35 },
  { name: 'their start on a page without posts, CPU ms', of: (f) => f.boot, most: 5, aim: 2 },
];

/** Nothing is promised of these; they put the others into proportion. */
export const company: readonly Budget[] = [
  { name: "the page's own JavaScript, CPU ms", of: (f) => f.page },
  { name: 'main thread without us, CPU ms', of: (f) => f.threadAlone },
  { name: 'main thread added (styles, layout, paint too)', of: (f) => f.threadAdded },
  { name: 'our background, CPU ms', of: (f) => f.background },
  { name: 'nodes in a post', of: (f) => f.nodesPerPost },
];

/** Whether a figure keeps to its budget; a budget without a limit is always kept. */
export function isKept({ most = Number.POSITIVE_INFINITY, least = 0 }: Budget, figure: number): boolean {
  return figure <= most && figure >= least;
}
