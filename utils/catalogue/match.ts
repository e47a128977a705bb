import { STOCKS } from './entry.ts';
import { type CataloguePage, CODE, CODES, FLAG, NO_CHANGE, TAG_MARK } from './page.ts';
import type { Filters, Word } from './query.ts';

/** A page in memory, with where its lines begin: found out when it is first searched. */
export interface LoadedPage {
  readonly row: CataloguePage;
  readonly count: number;
  starts?: Uint32Array;
  /** What its entries cost at the door (`weightsOf`). */
  weights?: Float64Array;
}

const OUT = STOCKS.indexOf('out');
const UNKNOWN = STOCKS.indexOf('unknown');

/** Marks in `hits` (one an entry, from `base`) the entries of a page that the filters leave; all of them where there are none. */
export function markFiltered(
  { row, count }: LoadedPage,
  filters: Filters,
  hits: Uint8Array,
  base: number,
): void {
  const { codes, numbers, names } = row;
  const is = (which: number, name: string | undefined): ((at: number) => boolean) | undefined => {
    if (name === undefined) return undefined;
    const wanted = names.indexOf(name);
    return (at) => codes[at + which] === wanted;
  };
  const flags = (at: number): number => codes[at + CODE.flags] ?? 0;
  const { tag, since } = filters;
  const tagged =
    tag === undefined ? undefined : names.map((name) => name.includes(TAG_MARK + tag + TAG_MARK));
  const tests = [
    is(CODE.shop, filters.shop),
    is(CODE.site, filters.site),
    is(CODE.list, filters.list),
    is(CODE.kind, filters.kind),
    tagged && ((at: number) => tagged[codes[at + CODE.tags] ?? 0] ?? false),
    filters.available &&
      ((at: number) => (flags(at) & FLAG.stock) !== OUT && (flags(at) & FLAG.stock) !== UNKNOWN),
    filters.dropped &&
      ((at: number) => {
        const change = codes[at + CODE.change] ?? NO_CHANGE;
        return change < 0 && change !== NO_CHANGE;
      }),
    filters.lowest && ((at: number) => (flags(at) & FLAG.lowest) !== 0),
    filters.atTarget && ((at: number) => (flags(at) & FLAG.atTarget) !== 0),
    since !== undefined && ((at: number) => (numbers[(at / CODES) * 2] ?? 0) >= since),
  ].filter((test) => typeof test === 'function');
  if (tests.length === 0) {
    hits.fill(1, base, base + count);
    return;
  }
  for (let index = 0; index < count; index++) {
    if (tests.every((test) => test(index * CODES))) hits[base + index] = 1;
  }
}

/** Unmarks the entries of a page that lack the word. */
export function unmarkWithout(page: LoadedPage, word: Word, hits: Uint8Array, base: number): void {
  const { row, count } = page;
  page.starts ??= startsOf(row.texts, count);
  const { starts } = page;
  const { texts, codes, names } = row;
  const named = (set: ReadonlySet<string> | undefined): boolean[] | undefined =>
    set && set.size > 0 ? names.map((name) => set.has(name)) : undefined;
  const shops = named(word.shops);
  const lists = named(word.lists);
  let at = texts.indexOf(word.text);
  for (let index = 0; index < count; index++) {
    const end = starts[index + 1] ?? texts.length;
    // Of all lines only those with a hit are looked at: the search itself has passed over the others.
    const isHit = at !== -1 && at < end;
    if (isHit) at = texts.indexOf(word.text, end);
    else if (
      !shops?.[codes[index * CODES + CODE.shop] ?? 0] &&
      !lists?.[codes[index * CODES + CODE.list] ?? 0]
    )
      hits[base + index] = 0;
  }
}

/** Where each line begins, and one past the last. A word holds no line break, so no hit lies across two. */
function startsOf(texts: string, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  let at = 0;
  for (let index = 0; index < count; index++) {
    starts[index] = at;
    const next = texts.indexOf('\n', at);
    at = next === -1 ? texts.length + 1 : next + 1;
  }
  starts[count] = texts.length + 1;
  return starts;
}
