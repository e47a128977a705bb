import type { Dexie, Table } from 'dexie';
import type { MetaRow } from './database.ts';
import { clockMeta, dataVersionMeta, itemCountMeta, offerCountMeta, readMeta } from './meta.ts';
import type { Migration } from './migrations/migration.ts';

/**
 * Brings the data up to the newest migration. Each step is one ordinary transaction together with its
 * `dataVersion`: cut off half-way it leaves nothing behind and runs again at the next start. Dexie's own
 * upgrades would not (it forgets one that failed, and one that was skipped by going back and forth).
 * `database` is the handle Dexie gives to `ready`: every other one waits until this is done.
 */
export async function migrate(
  database: Dexie,
  migrations: readonly Migration[],
  newHex: () => string,
): Promise<void> {
  const meta: Table<MetaRow, string> = database.table('meta');
  // Nearly always there is nothing to do, and a transaction that may write waits for all others.
  const newest = migrations.at(-1)?.version ?? 0;
  if (((await readMeta(meta, dataVersionMeta)) ?? 0) >= newest) return;
  for (const { version, run } of migrations) {
    await database.transaction('rw', database.tables, async (transaction) => {
      const at = (await readMeta(meta, dataVersionMeta)) ?? 0;
      if (at >= version) return;
      if (at === 0) await seed(meta, newHex());
      // Never `await run?.()`: awaiting a plain undefined ends the transaction in Dexie.
      if (run) await run(transaction, newHex);
      await meta.put({ key: dataVersionMeta.key, value: version });
    });
  }
}

async function seed(meta: Table<MetaRow, string>, device: string): Promise<void> {
  const start = { ms: 0, counter: 0 };
  await meta.bulkPut([
    { key: clockMeta.key, value: { ...start, device, offset: 0, floor: start } },
    { key: itemCountMeta.key, value: 0 },
    { key: offerCountMeta.key, value: 0 },
  ]);
}
