import { type CataloguePage, type Entry, PAGE_SIZE, packPage, unpackPage } from '../catalogue/index.ts';
import type { FeedcartDatabase } from './database.ts';
import { entryOf, isAtTarget } from './entry-of.ts';
import { countsMeta, type ListCounts, NO_COUNTS, readMeta } from './meta.ts';
import type { RecordRow } from './record.ts';

/** Keeps the catalogue beside the records, within one transaction. */
export interface Shelf {
  /** The row with the page it is found on, in place of `before`. Put that one. */
  readonly place: (row: RecordRow, before: RecordRow | undefined) => Promise<RecordRow>;
  /** Writes what has changed, and the counts with it. */
  readonly close: () => Promise<void>;
}

interface OpenPage {
  readonly entries: Map<string, Entry>;
  readonly before: ListCounts;
}

/** A shelf for a transaction that holds `catalogue` and `meta`. */
export function openShelf({ catalogue, meta }: Pick<FeedcartDatabase, 'catalogue' | 'meta'>): Shelf {
  const pages = new Map<number, OpenPage>();
  let last: number | undefined;
  let trashed = 0;

  async function pageAt(number: number): Promise<OpenPage> {
    const open = pages.get(number);
    if (open) return open;
    const row = await catalogue.get(number);
    const entries = row ? unpackPage(row) : [];
    const page = {
      entries: new Map(entries.map((entry) => [entry.id, entry])),
      before: countEntries(entries),
    };
    pages.set(number, page);
    return page;
  }

  /** The page that new entries go to. */
  async function pageWithRoom(): Promise<number> {
    last ??= (await catalogue.orderBy('page').reverse().limit(1).primaryKeys())[0] ?? 0;
    while ((await pageAt(last)).entries.size >= PAGE_SIZE) last++;
    return last;
  }

  return {
    async place(row, before) {
      trashed += Number(row.removedAt !== undefined) - Number(before?.removedAt !== undefined);
      const { page: _, ...bare } = row;
      const at = before?.savedAt === undefined ? undefined : before.page;
      if (at !== undefined && before && isSameEntry(row, before)) return { ...bare, page: at };
      const entry = entryOf(row);
      if (!entry) {
        if (at !== undefined) (await pageAt(at)).entries.delete(row.id);
        return bare;
      }
      const page = at ?? (await pageWithRoom());
      (await pageAt(page)).entries.set(row.id, entry);
      return { ...bare, page };
    },
    async close() {
      let counts: ListCounts | undefined;
      const rows: CataloguePage[] = [];
      for (const [number, { entries, before }] of pages) {
        const all = [...entries.values()];
        rows.push(packPage(number, all));
        counts = sum(counts ?? (await read()), countEntries(all), before);
      }
      if (rows.length > 0) await catalogue.bulkPut(rows);
      if (!counts && trashed === 0) return;
      counts ??= await read();
      const value: ListCounts = { ...counts, trash: Math.max(0, counts.trash + trashed) };
      await meta.put({ key: countsMeta.key, value });
    },
  };

  async function read(): Promise<ListCounts> {
    return (await readMeta(meta, countsMeta)) ?? NO_COUNTS;
  }
}

/** True when nothing has changed that an entry holds: an acknowledgement, say. */
function isSameEntry(row: RecordRow, before: RecordRow): boolean {
  return (
    row.savedAt === before.savedAt &&
    row.latest === before.latest &&
    isAtTarget(row) === isAtTarget(before) &&
    ENTRY_CELLS.every((field) => row.cells[field]?.v === before.cells[field]?.v)
  );
}

/** The cells that entries are made of. */
const ENTRY_CELLS = ['core', 'note', 'tags', 'list', 'pos', 'posts'];

function countEntries(entries: readonly Entry[]): ListCounts {
  const lists: Record<string, number> = {};
  for (const { list } of entries) if (list) lists[list] = (lists[list] ?? 0) + 1;
  const count = (is: (entry: Entry) => boolean): number => entries.filter(is).length;
  return {
    available: count(({ stock }) => stock === 'in' || stock === 'low'),
    dropped: count(({ change = 0 }) => change < 0),
    lowest: count(({ isLowest }) => isLowest),
    atTarget: count(({ isAtTarget }) => isAtTarget),
    trash: 0,
    lists,
  };
}

function sum(counts: ListCounts, plus: ListCounts, minus: ListCounts): ListCounts {
  const lists = { ...counts.lists };
  for (const [id, n] of Object.entries(plus.lists)) lists[id] = (lists[id] ?? 0) + n;
  for (const [id, n] of Object.entries(minus.lists)) lists[id] = (lists[id] ?? 0) - n;
  const one = (name: 'available' | 'dropped' | 'lowest' | 'atTarget'): number =>
    Math.max(0, counts[name] + plus[name] - minus[name]);
  return {
    available: one('available'),
    dropped: one('dropped'),
    lowest: one('lowest'),
    atTarget: one('atTarget'),
    trash: counts.trash,
    lists: Object.fromEntries(Object.entries(lists).filter(([, n]) => n > 0)),
  };
}
