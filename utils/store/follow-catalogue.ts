import { Dexie, type ObservabilitySet, RangeSet, rangesOverlap } from 'dexie';
import type { CataloguePage } from '../catalogue/index.ts';
import type { Store } from './store.ts';

/** Pages that are read at first: most searches fill a window from them, and reading them costs less than drawing it. */
const AT_FIRST = 12;
/** Pages that are read at once after them: a few milliseconds, so that a key in between is not kept waiting. */
const AT_ONCE = 24;

/**
 * Reads the whole catalogue, its newest pages first, and tells `listener` of each part; then of those that a write has
 * changed, whichever context made it. `isWhole` once there is nothing left to read; `rest` is awaited between parts. Returns
 * the function that ends it.
 */
export function followCatalogue(
  { database }: Store,
  listener: (pages: readonly CataloguePage[], isWhole: boolean) => void,
  onError: (error: unknown) => void,
  rest: () => Promise<void> = () => Promise.resolve(),
): () => void {
  const { catalogue } = database;
  const table = `idb://${database.name}/catalogue/`;
  let isOver = false;
  let highest = 0;
  let isWhole = false;
  /** What was changed while something was being read. */
  let missed: ObservabilitySet[] = [];

  async function readAll(): Promise<void> {
    // Pages are numbered without gaps, and asked for by number: a cursor, which goes backwards by itself, takes an answer for each.
    highest = (await catalogue.orderBy('page').reverse().limit(1).primaryKeys())[0] ?? 0;
    let end = highest + 1;
    for (let size = AT_FIRST; !isWhole; size = AT_ONCE) {
      const rows = await catalogue
        .where('page')
        .between(end - size, end)
        .toArray();
      if (isOver) return;
      end -= size;
      isWhole = end <= 0;
      listener(rows, isWhole);
      if (!isWhole) await rest();
    }
    await readMissed();
  }

  async function readMissed(): Promise<void> {
    while (missed.length > 0 && !isOver) {
      const changes = missed;
      missed = [];
      const ranges = changes.flatMap((parts) => parts[table] ?? []);
      const numbers = Array.from({ length: highest + 1 }, (_, page) => page);
      const known = numbers.filter((page) =>
        ranges.some((range) => rangesOverlap(new RangeSet(page), range)),
      );
      // Pages beyond those known are few: written since.
      const [some, beyond] = await Promise.all([
        catalogue.bulkGet(known),
        catalogue.where('page').above(highest).toArray(),
      ]);
      if (isOver) return;
      highest = Math.max(highest, beyond.at(-1)?.page ?? 0);
      listener([...some.filter((row) => row !== undefined), ...beyond], true);
    }
  }

  let reading = readAll().catch(onError);
  const onMutated = (parts: ObservabilitySet): void => {
    if (!parts[table]) return;
    missed.push(parts);
    reading = reading.then(() => readMissed()).catch(onError);
  };
  Dexie.on('storagemutated', onMutated);
  return () => {
    isOver = true;
    Dexie.on.storagemutated.unsubscribe(onMutated);
  };
}
