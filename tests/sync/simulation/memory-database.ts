import type { FeedcartDatabase } from '../../../utils/store/database.ts';

/** What a device's disk holds: committed rows only, by table and key. */
export type Disk = Map<string, Map<string, object>>;

/** Calls a device's life to account: a promise that never resolves is a worker that was killed. */
export type Step = () => Promise<void>;

const KEYS: Readonly<Record<string, string>> = {
  recs: 'id',
  meta: 'key',
  settings: 'key',
  catalogue: 'page',
};

/**
 * As much of the database as the store's functions use, in memory and in one turn of the event loop: a history takes
 * milliseconds. Every access is a step at which its worker may be killed; what its transaction wrote is gone then.
 */
export function memoryDatabase(disk: Disk, step: Step): { database: FeedcartDatabase; abort: () => void } {
  let undo: (() => void)[] | undefined;
  const abort = () => {
    for (const back of undo?.toReversed() ?? []) back();
    undo = undefined;
  };
  const tables = Object.fromEntries(
    Object.entries(KEYS).map(([name, key]) => [name, table(rowsOf(disk, name), key, step, () => undo)]),
  );
  const database = {
    name: 'memory',
    ...tables,
    async transaction(_mode: string, _tables: unknown, work: () => Promise<unknown>) {
      if (undo) throw new Error('two transactions at once');
      undo = [];
      try {
        const result = await work();
        await step();
        undo = undefined;
        return result;
      } catch (error) {
        abort();
        throw error;
      }
    },
    isBusy: () => undo !== undefined,
  };
  // Stands in for Dexie: the store's functions call nothing else of it.
  return { database: database as unknown as FeedcartDatabase, abort };
}

type Row = Record<string, unknown>;

function rowsOf(disk: Disk, name: string): Map<string, object> {
  const rows = disk.get(name) ?? new Map();
  disk.set(name, rows);
  return rows;
}

function table(
  rows: Map<string, object>,
  keyName: string,
  step: Step,
  undoOf: () => (() => void)[] | undefined,
) {
  const change = (key: string, row: object | undefined) => {
    const before = rows.get(key);
    undoOf()?.push(() => (before ? rows.set(key, before) : rows.delete(key)));
    if (row) rows.set(key, row);
    else rows.delete(key);
  };
  const all = () => [...rows.values()] as Row[];
  const by = (path: string) => query(() => sorted(all(), path), keyName, step);
  return {
    async get(key: string | number) {
      await step();
      return rows.get(String(key));
    },
    async bulkGet(keys: string[]) {
      await step();
      return keys.map((key) => rows.get(key));
    },
    async put(row: Row) {
      await step();
      change(String(row[keyName]), row);
    },
    async bulkPut(all: Row[]) {
      await step();
      for (const row of all) change(String(row[keyName]), row);
    },
    async delete(key: string) {
      await step();
      change(key, undefined);
    },
    ...by(keyName),
    orderBy: by,
    where: (path: string) => ({
      above: (bound: string) =>
        query(() => sorted(all(), path).filter((row) => String(at(row, path)) > bound), keyName, step),
      between: (low: string, high: string) =>
        query(
          () => sorted(all(), path).filter((row) => within(String(at(row, path)), low, high)),
          keyName,
          step,
        ),
      anyOf: (values: unknown[]) =>
        query(() => sorted(all(), path).filter((row) => values.includes(at(row, path))), keyName, step),
      equals: (value: unknown) => query(() => all().filter((row) => at(row, path) === value), keyName, step),
    }),
  };
}

function query(read: () => Row[], keyName: string, step: Step) {
  return {
    limit: (count: number) => query(() => read().slice(0, count), keyName, step),
    reverse: () => query(() => read().toReversed(), keyName, step),
    filter: (test: (row: never) => boolean) => query(() => (read() as never[]).filter(test), keyName, step),
    async toArray() {
      await step();
      return read();
    },
    async count() {
      await step();
      return read().length;
    },
    async primaryKeys() {
      await step();
      return read().map((row) => row[keyName]);
    },
    async first() {
      await step();
      return read()[0];
    },
    async sortBy(path: string) {
      await step();
      return sorted(read(), path);
    },
    async last() {
      await step();
      return read().at(-1);
    },
  };
}

/** As an index: rows that lack what it is over are not in it. */
function sorted(rows: Row[], path: string): Row[] {
  const keyed = rows.map((row) => ({ row, key: at(row, path) })).filter(({ key }) => key !== undefined);
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ row }) => row);
}

function at(row: Row, path: string): unknown {
  if (path.startsWith('[')) {
    const parts = path
      .slice(1, -1)
      .split('+')
      .map((part) => at(row, part));
    return parts.includes(undefined) ? undefined : parts.map((part) => String(part).padStart(40)).join();
  }
  return path.split('.').reduce<unknown>((value, part) => (value as Row | undefined)?.[part], row);
}

/** Both ends belong to it: the store asks for nothing else. */
function within(key: string, low: string, high: string): boolean {
  return low <= key && key <= high;
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [String(a), String(b)];
  return left < right ? -1 : Number(left > right);
}
