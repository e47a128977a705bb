import type { DatabaseOptions } from './database.ts';
import type { ListCounts } from './meta.ts';

/** One row of the list, as far as it must be known to see that it is as it was. */
export interface NewestRow {
  readonly id: string;
  /** Another one whenever something of the row is. */
  readonly mark: string;
}

/** The top of the list. */
export interface NewestRows {
  /** Newest first. */
  readonly rows: readonly NewestRow[];
  /** How many there are in all. */
  readonly saved: number;
  readonly counts: ListCounts;
  /** Another one whenever a record of any kind was written on this device. */
  readonly clock: string;
}

/** Which rows are read: those of this place in the list and newer, all where there is none; `most` at the most. */
export interface Newest {
  readonly from?: readonly [savedAt: number, id: string] | undefined;
  readonly most: number;
}

/**
 * The newest rows and the counts by IndexedDB alone: a page has them before Dexie and zod are loaded. Changes nothing, not
 * even the version. Undefined where there is no database yet, or one of another form.
 */
export function readNewestRows(
  { indexedDB, IDBKeyRange }: Pick<DatabaseOptions, 'indexedDB' | 'IDBKeyRange'>,
  { from, most }: Newest,
  name = 'feedcart',
): Promise<NewestRows | undefined> {
  const range = from && IDBKeyRange.lowerBound(from);
  return new Promise((resolve) => {
    const opening = indexedDB.open(name);
    // Not there yet: whoever writes first makes it.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = (event) => {
      // Firefox would report it to the page; it is an answer.
      event.preventDefault();
      resolve(undefined);
    };
    opening.onsuccess = () => {
      const database = opening.result;
      read(database, range, most)
        .then(resolve, () => resolve(undefined))
        .finally(() => database.close());
    };
  });
}

async function read(
  database: IDBDatabase,
  range: IDBKeyRange | undefined,
  most: number,
): Promise<NewestRows> {
  const reading = database.transaction(['recs', 'meta']);
  const meta = reading.objectStore('meta');
  // All of them in one answer: a cursor takes one for every few.
  const [rows, saved, counts, clock] = await Promise.all([
    answer(reading.objectStore('recs').index('[savedAt+id]').getAll(range, most)),
    answer(meta.get('itemCount')),
    answer(meta.get('counts')),
    answer(meta.get('clock')),
  ]);
  return {
    rows: rows.map(toNewestRow).reverse(),
    saved: toCount(part(saved, 'value')),
    counts: toCounts(part(counts, 'value')),
    clock: JSON.stringify(part(clock, 'value')) ?? '',
  };
}

function toNewestRow(row: unknown): NewestRow {
  return { id: String(part(row, 'id')), mark: markOf(row) };
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** The stamps of its cells, and what the shop said last. */
function markOf(row: unknown): string {
  const cells = Object.entries(Object(part(row, 'cells')));
  return JSON.stringify([cells.map(([field, cell]) => [field, part(cell, 't')]), part(row, 'latest')]);
}

function toCounts(value: unknown): ListCounts {
  const count = (name: string): number => toCount(part(value, name));
  const lists = Object.entries(Object(part(value, 'lists')));
  return {
    available: count('available'),
    dropped: count('dropped'),
    lowest: count('lowest'),
    atTarget: count('atTarget'),
    trash: count('trash'),
    lists: Object.fromEntries(lists.map(([id, of]) => [id, toCount(of)])),
  };
}

function toCount(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value > 0 ? value : 0;
}

function part(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
