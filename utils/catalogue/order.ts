import type { LoadedPage } from './match.ts';
import { CODE, CODES, FLAG, NO_CHANGE, PAGE_SIZE } from './page.ts';
import { positionOf } from './position.ts';
import type { Sort } from './query.ts';
import { type Weigh, weightsOf } from './weigh.ts';

/** An entry's number: its page's place among the loaded ones, and its own in the page. */
export function pageOf(ordinal: number): number {
  return Math.floor(ordinal / PAGE_SIZE);
}

/** All entries of these pages in an order. What has no price, none that changed or no known cost at the door comes last. */
export function orderBy(pages: readonly LoadedPage[], sort: Sort, weigh: Weigh): Uint32Array {
  const ordinals: number[] = [];
  // From the end: pages are filled as wishes are saved, so that the newest are nearly in order already.
  for (let page = pages.length - 1; page >= 0; page--)
    for (let index = (pages[page]?.count ?? 0) - 1; index >= 0; index--)
      ordinals.push(page * PAGE_SIZE + index);
  const savedAt = numbers(pages, ({ row }, index) => row.numbers[index * 2] ?? 0);
  const newest = (a: number, b: number): number => (savedAt[b] ?? 0) - (savedAt[a] ?? 0) || b - a;
  return Uint32Array.from(ordinals.sort(comparator()));

  function comparator(): (a: number, b: number) => number {
    if (sort === 'newest') return newest;
    if (sort === 'oldest') return (a, b) => newest(b, a);
    if (sort === 'position') {
      const places = positions(pages);
      return (a, b) => {
        const [one = '', other = ''] = [places[a], places[b]];
        return one < other ? -1 : one > other ? 1 : newest(a, b);
      };
    }
    const keys = numbers(pages, keyOf(pages, sort, weigh));
    return (a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || newest(a, b);
  }
}

/** What an order goes by, the smaller first. */
function keyOf(
  pages: readonly LoadedPage[],
  sort: Sort,
  weigh: Weigh,
): (page: LoadedPage, index: number) => number {
  if (sort === 'landed') {
    return (page, index) => {
      const weight = weightsOf(page, weigh)[index] ?? Number.NaN;
      return Number.isNaN(weight) ? Number.MAX_VALUE : weight;
    };
  }
  if (sort === 'drop') {
    return ({ row }, index) => {
      const change = row.codes[index * CODES + CODE.change] ?? NO_CHANGE;
      return change === NO_CHANGE ? 1e6 : change;
    };
  }
  if (sort === 'lowest')
    return ({ row }, index) => ((row.codes[index * CODES + CODE.flags] ?? 0) & FLAG.lowest ? 0 : 1);
  // Money of one currency says nothing about money of another: the commonest comes first, then the next.
  const currencies = byFrequency(pages, CODE.currency);
  const direction = sort === 'dearest' ? -1 : 1;
  return ({ row }, index) => {
    const minor = row.numbers[index * 2 + 1] ?? Number.NaN;
    if (Number.isNaN(minor)) return Number.MAX_VALUE;
    const currency = row.names[row.codes[index * CODES + CODE.currency] ?? 0] ?? '';
    return (currencies.get(currency) ?? 0) * 2e12 + direction * Math.min(minor, 9e11);
  };
}

/** Names of a kind, the commonest first, with their rank. */
function byFrequency(pages: readonly LoadedPage[], which: number): Map<string, number> {
  const counts = countNames(pages, which);
  const ranked = [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return new Map(ranked.map((name, rank) => [name, rank]));
}

/** How many entries have which name; what has none is not counted. */
export function countNames(pages: readonly LoadedPage[], which: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { row, count } of pages) {
    const here = new Uint32Array(row.names.length);
    for (let index = 0; index < count; index++) {
      const name = row.codes[index * CODES + which] ?? 0;
      here[name] = (here[name] ?? 0) + 1;
    }
    for (const [name, times] of here.entries()) {
      const text = row.names[name];
      if (times > 0 && text) counts.set(text, (counts.get(text) ?? 0) + times);
    }
  }
  return counts;
}

function numbers(
  pages: readonly LoadedPage[],
  of: (page: LoadedPage, index: number) => number,
): Float64Array {
  const values = new Float64Array(pages.length * PAGE_SIZE);
  for (const [at, page] of pages.entries())
    for (let index = 0; index < page.count; index++) values[at * PAGE_SIZE + index] = of(page, index);
  return values;
}

function positions(pages: readonly LoadedPage[]): string[] {
  const places: string[] = [];
  for (const [at, { row, count }] of pages.entries()) {
    for (let index = 0; index < count; index++) {
      const position = row.names[row.codes[index * CODES + CODE.position] ?? 0];
      const savedAt = row.numbers[index * 2] ?? 0;
      places[at * PAGE_SIZE + index] = positionOf(position ? { position, savedAt } : { savedAt });
    }
  }
  return places;
}
