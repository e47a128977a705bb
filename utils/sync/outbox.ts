import { DELETED, SYNC_LIMITS } from '../model/sync-wire.ts';
import { byteLength } from '../store/core.ts';
import { isDirty, type RecordRow } from '../store/record.ts';
import type { Store } from '../store/store.ts';
import type { Identity, PlainRecord } from './identity.ts';

/** Room for the words around the records in a push. */
const ENVELOPE_BYTES = 256;

/** The next records to push, oldest edits first: at most `limit`, within the size a push may have. */
export async function nextBatch(
  { store: { database }, identity }: { readonly store: Store; readonly identity: Identity | undefined },
  limit: number,
  removalsOnly: boolean,
): Promise<readonly PlainRecord[]> {
  const waiting = database.recs.orderBy('dirty');
  const rows = await (removalsOnly ? waiting.filter(isKnownRemoval) : waiting).limit(limit).toArray();
  const batch: PlainRecord[] = [];
  let size = ENVELOPE_BYTES;
  for (const row of rows) {
    const record = { id: row.id, cells: unsentCells(row, removalsOnly) };
    size += sizeOf(record, identity);
    if (batch.length > 0 && size > SYNC_LIMITS.pushBytes) break;
    batch.push(record);
  }
  return batch;
}

/** Bytes it takes in a push at most: sealed or not, whichever is more. */
function sizeOf({ id, cells }: PlainRecord, identity: Identity | undefined): number {
  return Object.entries(cells).reduce(
    (sum, [field, { v }]) =>
      sum + 60 + field.length + Math.max(identity?.sealedLength(v) ?? 0, byteLength(JSON.stringify(v))),
    24 + id.length,
  );
}

function unsentCells(row: RecordRow, removalsOnly: boolean): PlainRecord['cells'] {
  return Object.fromEntries(
    Object.entries(row.cells)
      .filter(([field, cell]) => isDirty(cell) && (!removalsOnly || field === DELETED))
      .map(([field, cell]) => {
        const { a: _, ...sent } = cell;
        return [field, sent];
      }),
  );
}

/** A removal that makes room on the server: one it has the record of. */
function isKnownRemoval({ dead, cells }: RecordRow): boolean {
  const removal = cells[DELETED];
  return dead && !!removal && isDirty(removal) && Object.values(cells).some(({ a }) => a !== undefined);
}
