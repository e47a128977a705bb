import { type CataloguePage, type Entry, PAGE_SIZE, packPage, unpackPage } from '../catalogue/index.ts';
import type { FeedcartDatabase } from './database.ts';
import { entryOf, isAtTarget } from './entry-of.ts';
import { countsMeta, type ListCounts, NO_COUNTS, readMeta } from './meta.ts';
import { isShown, type RecordRow } from './record.ts';

/** A row in place of the one before it. */
export interface Change {
  readonly row: RecordRow;
  readonly before: RecordRow | undefined;
}

/** Keeps the catalogue beside the records, within one transaction. */
export interface Shelf {
  /** The rows with the pages they are found on. Put those. */
  readonly place: (changes: readonly Change[]) => Promise<readonly RecordRow[]>;
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

  function open(number: number, row: CataloguePage | undefined): OpenPage {
    const entries = row ? unpackPage(row) : [];
    const page = {
      entries: new Map(entries.map((entry) => [entry.id, entry])),
      before: countEntries(entries),
    };
    pages.set(number, page);
    return page;
  }

  /** Reads the pages that these changes are about, and the last one if there is something new. */
  async function openFor(changes: readonly Change[]): Promise<void> {
    const wanted = new Set(
      changes.flatMap(({ row, before }) =>
        before && isSameEntry(row, before) ? [] : (pageOf(before) ?? []),
      ),
    );
    if (last === undefined && changes.some(({ row, before }) => isShown(row) && !isShown(before))) {
      last = (await catalogue.orderBy('page').reverse().limit(1).primaryKeys())[0] ?? 0;
      wanted.add(last);
    }
    const missing = [...wanted].filter((number) => !pages.has(number));
    if (missing.length === 0) return;
    const rows = await catalogue.bulkGet(missing);
    for (const [index, number] of missing.entries()) open(number, rows[index]);
  }

  /** The page that new entries go to. Beyond the last one there is none that is not open. */
  function pageWithRoom(): number {
    last ??= 0;
    while ((pages.get(last)?.entries.size ?? 0) >= PAGE_SIZE) last++;
    return last;
  }

  function placeOne({ row, before }: Change): RecordRow {
    trashed += Number(row.removedAt !== undefined) - Number(before?.removedAt !== undefined);
    const { page: _, ...bare } = row;
    const at = pageOf(before);
    if (at !== undefined && before && isSameEntry(row, before)) return { ...bare, page: at };
    const entry = entryOf(row);
    if (!entry) {
      if (at !== undefined) pages.get(at)?.entries.delete(row.id);
      return bare;
    }
    const page = at ?? pageWithRoom();
    (pages.get(page) ?? open(page, undefined)).entries.set(row.id, entry);
    return { ...bare, page };
  }

  return {
    async place(changes) {
      // All is read before anything is placed: Dexie loses its transaction over a hundred awaits that ask it nothing.
      await openFor(changes);
      return changes.map(placeOne);
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

/** The page that a row of the list was found on. */
function pageOf(row: RecordRow | undefined): number | undefined {
  return isShown(row) ? row?.page : undefined;
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
