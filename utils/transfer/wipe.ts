import { clockMeta, dataVersionMeta } from '../store/meta.ts';
import type { Store } from '../store/store.ts';
import { assertWritable } from '../store/write.ts';

/** What stays: which migration the data is at, and the clock, so that no stamp is made twice. */
const KEPT: readonly string[] = [dataVersionMeta.key, clockMeta.key];

/**
 * Deletes all that is kept on this machine, in one transaction; other devices and the endpoint keep theirs, and this one is
 * connected to none any more.
 * @throws StoreTooNew when a newer version owns the data.
 */
export async function wipe(store: Store): Promise<void> {
  const { database } = store;
  await database.transaction('rw', database.tables, async () => {
    await assertWritable(store);
    for (const table of database.tables) {
      if (table.name === 'meta') await table.where('key').noneOf(KEPT).delete();
      else await table.clear();
    }
  });
}
