import type { RecordRow } from '../record.ts';
import { toRow } from '../record.ts';
import { openShelf } from '../shelf.ts';
import type { Migration } from './migration.ts';

/** Rows that are read at once. */
const CHUNK = 500;

/**
 * The catalogue: what the list is searched, filtered and sorted by, in few rows. Records get kinds other than items, and
 * removed items are found by when they were removed and by what they were.
 */
export const catalogue: Migration = {
  version: 6,
  tables: {
    catalogue: 'page',
    recs: 'id, [savedAt+id], key, dirty, parked.at, kind, [removedAt+id], formerKey',
  },
  async run(transaction) {
    const recs = transaction.table<RecordRow, string>('recs');
    const shelf = openShelf({ catalogue: transaction.table('catalogue'), meta: transaction.table('meta') });
    // Oldest first, as if they were saved now one after the other; then those that the list does not show.
    const shown = await recs.orderBy('[savedAt+id]').primaryKeys();
    const known = new Set(shown);
    const others = (await recs.toCollection().primaryKeys()).filter((id) => !known.has(id));
    const ids = [...shown, ...others];
    for (let from = 0; from < ids.length; from += CHUNK) {
      const rows = await recs.bulkGet(ids.slice(from, from + CHUNK));
      const found = rows.filter((row) => row !== undefined);
      const placed = await shelf.place(
        found.map((row) => ({ row: toRow(row.id, row.cells, row), before: undefined })),
      );
      await recs.bulkPut([...placed]);
    }
    await shelf.close();
  },
};
