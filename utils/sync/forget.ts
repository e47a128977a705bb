import { isShown, type LocalPart, mapCells, type RecordRow, toRow } from '../store/record.ts';
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
export async function forgetChunk(store: Store, writer: Writer, meta: SyncMeta): Promise<SyncMeta> {
  const rows = await rowsAfter(store, meta.forgetting ?? '');
  await changeRows(writer, rows, (row) => {
    const { parked: _, held, ...local } = row;
    return unacknowledged(row, held ? { ...local, held: { ...held, a: '' } } : local);
  });
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
export async function sweepChunk(store: Store, writer: Writer, meta: SyncMeta): Promise<SyncMeta> {
  const { sweeping = '', full } = meta;
  const rows = await rowsAfter(store, sweeping);
  const unseen = rows.filter((row) => row.seenIn !== full);
  await changeRows(writer, unseen, (row) =>
    row.dirty === undefined && !row.parked ? swept(row) : unacknowledged(row, row),
  );
  const last = rows.at(-1);
  return { ...meta, full: last && full, sweeping: last?.id };
}

/** What the list shows leaves it like any other removal: see `removals.ts`. */
function swept(row: RecordRow): RecordRow {
  const how = isShown(row) ? { held: { t: '', v: null, gone: true } as const } : { gone: true as const };
  return toRow(row.id, row.cells, { ...row, ...how });
}

function unacknowledged({ id, cells }: Pick<RecordRow, 'id' | 'cells'>, local: LocalPart): RecordRow {
  // '' and not absent: its stamp has been checked by a server once and must not be moved again.
  const offered = mapCells(cells, (cell) => (cell.a === undefined ? cell : { ...cell, a: '' }));
  return toRow(id, offered, local);
}
