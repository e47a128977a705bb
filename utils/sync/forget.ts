import { type Cells, isShown, mapCells, type RecordRow, toRow } from '../store/record.ts';
import type { Store } from '../store/store.ts';
import type { Writer } from '../store/write.ts';
import { rowsAfter } from './rows-after.ts';
import type { SyncMeta } from './sync-meta.ts';

/**
 * The server has lost or replaced its data, or it is another server: what was acknowledged counts no more,
 * the merge makes it safe to offer everything again. The work itself is done by `forgetChunk`.
 */
export function startOver(meta: SyncMeta, epoch?: number): SyncMeta {
  const { full: _, sweeping: __, epoch: ___, ...rest } = meta;
  return { ...rest, cursor: 0, forgetting: '', ...(epoch !== undefined && { epoch }) };
}

/** Forgets the acknowledgements of the next rows. `forgetting` is gone when all are done. */
export async function forgetChunk(store: Store, { put }: Writer, meta: SyncMeta): Promise<SyncMeta> {
  const { forgetting, ...rest } = meta;
  const rows = await rowsAfter(store, forgetting ?? '');
  for (const row of rows) {
    const { parked: _, held, ...local } = row;
    await put(
      toRow(row.id, unacknowledged(row), { ...local, ...(held && { held: { ...held, a: '' } }) }),
      row,
    );
  }
  const last = rows.at(-1);
  return last ? { ...rest, forgetting: last.id } : rest;
}

/** The server has dropped tombstones we have not seen (410): pull everything, then look at what is left over. */
export function startFullPull(meta: SyncMeta, mark: string, epoch?: number): SyncMeta {
  return { ...meta, cursor: 0, full: mark, ...(epoch !== undefined && { epoch }) };
}

/**
 * Looks at the next rows after a full pull. What the server lacks and we have not edited was removed
 * elsewhere: it leaves the list, but stays on the disk. What we have edited is offered again whole.
 */
export async function sweepChunk(store: Store, { put }: Writer, meta: SyncMeta): Promise<SyncMeta> {
  const { sweeping, full, ...rest } = meta;
  const rows = await rowsAfter(store, sweeping ?? '');
  for (const row of rows) {
    if (row.seenIn === full) continue;
    const clean = row.dirty === undefined && !row.parked;
    await put(clean ? swept(row) : toRow(row.id, unacknowledged(row), row), row);
  }
  const last = rows.at(-1);
  return last && full !== undefined ? { ...rest, full, sweeping: last.id } : rest;
}

/** What the list shows leaves it like any other removal: see `removals.ts`. */
function swept(row: RecordRow): RecordRow {
  const how = isShown(row) ? { held: { t: '', v: null, gone: true } as const } : { gone: true as const };
  return toRow(row.id, row.cells, { ...row, ...how });
}

function unacknowledged({ cells }: RecordRow): Cells {
  // '' and not absent: its stamp has been checked by a server once and must not be moved again.
  return mapCells(cells, (cell) => (cell.a === undefined ? cell : { ...cell, a: '' }));
}
