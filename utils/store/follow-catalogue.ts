import { Dexie, type ObservabilitySet, RangeSet, rangesOverlap } from 'dexie';
import type { CataloguePage } from '../catalogue/index.ts';
import type { Store } from './store.ts';

/** Pages that are read at once: the newest are there while the others are read. */
const AT_ONCE = 64;

/**
 * Reads the whole catalogue, its newest pages first, and tells `listener` of each part; then of those that a write has
 * changed, whichever context made it. `isWhole` once there is nothing left to read. Returns the function that ends it.
 */
export function followCatalogue(
  { database }: Store,
  listener: (pages: readonly CataloguePage[], isWhole: boolean) => void,
  onError: (error: unknown) => void,
): () => void {
  const { catalogue } = database;
  const table = `idb://${database.name}/catalogue/`;
  let isOver = false;
  let highest = 0;
  let isWhole = false;
  /** What was changed while something was being read. */
  let missed: ObservabilitySet[] = [];

  async function readAll(): Promise<void> {
    for (let below = Number.POSITIVE_INFINITY; ; ) {
      const rows = await catalogue.where('page').below(below).reverse().limit(AT_ONCE).toArray();
      if (isOver) return;
      highest = Math.max(highest, rows[0]?.page ?? 0);
      below = rows.at(-1)?.page ?? 0;
      isWhole = rows.length < AT_ONCE;
      listener(rows, isWhole);
      if (isWhole) break;
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
