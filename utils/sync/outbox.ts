import { DELETED, type PushRecord, SYNC_LIMITS } from '../model/sync-wire.ts';
import { byteLength } from '../store/core.ts';
import { type Cell, isDirty, type RecordRow } from '../store/record.ts';
import type { Store } from '../store/store.ts';

/** Room for the words around the records in a push. */
const ENVELOPE_BYTES = 256;

/** The next records to push, oldest edits first: at most `limit`, within the size a push may have. */
export async function nextBatch(
  { database }: Store,
  limit: number,
  { removalsOnly = false }: { readonly removalsOnly?: boolean } = {},
): Promise<readonly PushRecord[]> {
  const waiting = database.recs.orderBy('dirty');
  const rows = await (removalsOnly ? waiting.filter(isKnownRemoval) : waiting).limit(limit).toArray();
  const batch: PushRecord[] = [];
  let size = ENVELOPE_BYTES;
  for (const row of rows) {
    const record = { id: row.id, cells: unsentCells(row, removalsOnly) };
    size += byteLength(JSON.stringify(record)) + 1;
    if (batch.length > 0 && size > SYNC_LIMITS.pushBytes) break;
    batch.push(record);
  }
  return batch;
}

function unsentCells(row: RecordRow, removalsOnly: boolean): PushRecord['cells'] {
  const unsent = Object.entries(row.cells).filter(
    ([field, cell]) => isDirty(cell) && (!removalsOnly || field === DELETED),
  );
  return Object.fromEntries(unsent.map(([field, { t, v }]) => [field, { t, v }]));
}

/** A removal that makes room on the server: one it has the record of. */
function isKnownRemoval(row: RecordRow): boolean {
  const removal = row.cells[DELETED];
  return row.dead && removal !== undefined && isDirty(removal) && Object.values(row.cells).some(wasKnown);
}

function wasKnown(cell: Cell): boolean {
  return cell.a !== undefined;
}
