import { isShown, mapCells, type RecordRow, toRow } from '../store/record.ts';
import type { Store } from '../store/store.ts';
import type { Writer } from '../store/write.ts';
import { changeRows, rowsAfter } from './rows-after.ts';
import type { SyncMeta } from './sync-meta.ts';

/**
 * The server has lost or replaced its data, or it is another server: what was acknowledged counts no more,
 * the merge makes it safe to offer everything again. The work itself is done by `forgetChunk`.
 */
export function startOver(meta: SyncMeta, epoch?: number): SyncMeta {
  return { ...meta, epoch, cursor: 0, forgetting: '', full: undefined, sweeping: undefined };
}

/** Forgets the acknowledgements of the next rows. `forgetting` is gone when all are done. */
export async function forgetChunk(
  store: Store,
  writer: Writer,
  meta: SyncMeta,
  after: string,
): Promise<SyncMeta> {
  const rows = await rowsAfter(store, after);
  await changeRows(writer, rows, (row) =>
    unacknowledged({ ...row, parked: undefined, held: row.held && { ...row.held, a: '' } }),
  );
  return { ...meta, forgetting: rows.at(-1)?.id };
}

/** The server has dropped tombstones we have not seen (410): pull everything, then look at what is left over. */
export function startFullPull(meta: SyncMeta, epoch: number | undefined, mark: string): SyncMeta {
  return { ...meta, epoch: epoch ?? meta.epoch, cursor: 0, full: mark };
}

/**
 * Looks at the next rows after a full pull. What the server lacks and we have not edited was removed
 * elsewhere: it leaves the list, but stays on the disk. What we have edited is offered again whole.
 */
export async function sweepChunk(
  store: Store,
  writer: Writer,
  meta: SyncMeta,
  after: string,
): Promise<SyncMeta> {
  const { full } = meta;
  const rows = await rowsAfter(store, after);
  const unseen = rows.filter((row) => row.seenIn !== full);
  await changeRows(writer, unseen, (row) =>
    row.dirty === undefined && !row.parked ? swept(row) : unacknowledged(row),
  );
  const last = rows.at(-1);
  return { ...meta, full: last && full, sweeping: last?.id };
}

/** What the list shows leaves it like any other removal: see `removals.ts`. */
function swept(row: RecordRow): RecordRow {
  const gone = true;
  return toRow(row.id, row.cells, {
    ...row,
    ...(isShown(row) ? { held: { t: '', v: null, gone } } : { gone }),
  });
}

function unacknowledged(row: Parameters<typeof toRow>[2] & Pick<RecordRow, 'id' | 'cells'>): RecordRow {
  // '' and not absent: its stamp has been checked by a server once and must not be moved again.
  const offered = mapCells(row.cells, (cell) => (cell.a === undefined ? cell : { ...cell, a: '' }));
  return toRow(row.id, offered, row);
}
