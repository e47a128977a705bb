import { type LoadedPage, markFiltered, unmarkWithout } from './match.ts';
import { countNames, orderBy, pageOf } from './order.ts';
import { type CataloguePage, CODE, CODES, PAGE_SIZE, TAG_MARK } from './page.ts';
import { positionOf } from './position.ts';
import type { Query, Sort } from './query.ts';
import { type Weigh, weightsOf } from './weigh.ts';

/** What a query has found, in its order. */
export interface Found {
  readonly count: number;
  /** The ids from one place up to another. */
  readonly ids: (from: number, to: number) => readonly string[];
  /** Where an id stands; -1 when it was not found. */
  readonly indexOf: (id: string) => number;
  /** Where the user's own order has the wish in this place (`positionOf`). */
  readonly positionAt: (index: number) => string | undefined;
}

/** What filters can be set to, and how many wishes each would leave. */
export interface Choices {
  readonly shops: ReadonlyMap<string, number>;
  readonly sites: ReadonlyMap<string, number>;
  readonly lists: ReadonlyMap<string, number>;
  readonly tags: ReadonlyMap<string, number>;
  readonly kinds: ReadonlyMap<string, number>;
}

/** The whole wishlist in memory, small: what is searched, filtered and sorted by, and the ids. */
export interface Catalogue {
  readonly count: () => number;
  /** Takes pages over in place of those of the same numbers. */
  readonly set: (pages: readonly CataloguePage[]) => void;
  readonly find: (query: Query) => Found;
  readonly choices: () => Choices;
  /** From now on this is what wishes cost at the door: the order `landed` goes by it. */
  readonly setWeigh: (weigh: Weigh) => void;
  /** Works costs out, some pages of them, until it `isEnough`; true when none are left. What is not known yet is worked out when it is asked for. */
  readonly weighSome: (isEnough: () => boolean) => boolean;
}

export function createCatalogue(): Catalogue {
  const byNumber = new Map<number, LoadedPage>();
  let pages: readonly LoadedPage[] = [];
  const orders = new Map<Sort, Uint32Array>();
  let choices: Choices | undefined;
  let weigh: Weigh = () => undefined;

  const idOf = (ordinal: number): string => {
    const start = (ordinal % PAGE_SIZE) * 32;
    return pages[pageOf(ordinal)]?.row.ids.slice(start, start + 32) ?? '';
  };
  const inOrder = (sort: Sort): Uint32Array => {
    const order = orders.get(sort) ?? orderBy(pages, sort, weigh);
    orders.set(sort, order);
    return order;
  };

  return {
    count: () => pages.reduce((sum, { count }) => sum + count, 0),
    set(rows) {
      for (const row of rows) byNumber.set(row.page, { row, count: row.ids.length / 32 });
      pages = [...byNumber.values()].sort((a, b) => a.row.page - b.row.page);
      orders.clear();
      choices = undefined;
    },
    find({ words, filters, sort }) {
      const hits = new Uint8Array(pages.length * PAGE_SIZE);
      for (const [at, page] of pages.entries()) {
        const base = at * PAGE_SIZE;
        markFiltered(page, filters, hits, base);
        for (const word of words) unmarkWithout(page, word, hits, base);
      }
      return foundIn(hitsIn(inOrder(sort), hits), pages, idOf);
    },
    choices: () => (choices ??= choicesIn(pages)),
    setWeigh(next) {
      weigh = next;
      for (const page of pages) delete page.weights;
      orders.delete('landed');
    },
    weighSome(isEnough) {
      const left = pages.filter(({ weights }) => !weights);
      const notReached = left.findIndex((page) => {
        weightsOf(page, weigh);
        return isEnough();
      });
      return notReached === -1 || notReached === left.length - 1;
    },
  };
}

/** What of an order was hit. Written out, as it runs over every wish at every key: `filter` takes three times as long. */
function hitsIn(order: Uint32Array, hits: Uint8Array): Uint32Array {
  const found = new Uint32Array(order.length);
  let count = 0;
  for (const ordinal of order) if (hits[ordinal] === 1) found[count++] = ordinal;
  return found.slice(0, count);
}

/** Each is counted when it is first asked for: a search wants the shops and nothing else. */
function choicesIn(pages: readonly LoadedPage[]): Choices {
  const counted = new Map<number, ReadonlyMap<string, number>>();
  const count = (which: number): ReadonlyMap<string, number> => {
    const known = counted.get(which) ?? countNames(pages, which);
    counted.set(which, known);
    return known;
  };
  return {
    get shops() {
      return count(CODE.shop);
    },
    get sites() {
      return count(CODE.site);
    },
    get lists() {
      return count(CODE.list);
    },
    get kinds() {
      return count(CODE.kind);
    },
    get tags() {
      const tags = new Map<string, number>();
      for (const [text, times] of count(CODE.tags))
        for (const tag of text.split(TAG_MARK).filter(Boolean)) tags.set(tag, (tags.get(tag) ?? 0) + times);
      return tags;
    },
  };
}

function foundIn(
  ordinals: Uint32Array,
  pages: readonly LoadedPage[],
  idOf: (ordinal: number) => string,
): Found {
  return {
    count: ordinals.length,
    ids: (from, to) => Array.from(ordinals.subarray(Math.max(0, from), Math.max(0, to)), idOf),
    indexOf(id) {
      // Where it is in its page is found in the text of ids; where that is in the order, by a walk.
      for (const [at, { row }] of pages.entries()) {
        for (let from = row.ids.indexOf(id); from !== -1; from = row.ids.indexOf(id, from + 1))
          if (from % 32 === 0) return ordinals.indexOf(at * PAGE_SIZE + from / 32);
      }
      return -1;
    },
    positionAt(index) {
      const ordinal = ordinals[index];
      if (ordinal === undefined) return undefined;
      const page = pages[pageOf(ordinal)];
      const at = ordinal % PAGE_SIZE;
      const position = page?.row.names[page.row.codes[at * CODES + CODE.position] ?? 0];
      const savedAt = page?.row.numbers[at * 2] ?? 0;
      return positionOf(position ? { position, savedAt } : { savedAt });
    },
  };
}
