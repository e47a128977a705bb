import { DELETED } from '../model/sync-wire.ts';
import { itemCountMeta, readMeta } from '../store/meta.ts';
import { mapCells, type RecordRow, toRow } from '../store/record.ts';
import type { Store } from '../store/store.ts';
import type { Writer } from '../store/write.ts';
import { CHUNK, changeRows } from './rows-after.ts';
import type { SyncMeta } from './sync-meta.ts';

/*
 * A removal that comes from another device is not carried out at once: it is held at the item, which stays on the list.
 * When all that waited has been pulled they are looked at together: a few are carried out, many wait for the user.
 */

/** As many items at once another device may remove without asking; one may always go. */
const MOST = 10;
const MOST_OF_LIST = 0.2;

/** What is to become of items whose removal waits: remove them here too, or bring them back everywhere. */
export type Decision = 'apply' | 'keep';

/** How many removals wait for the user; 0 where they are too few to ask about. */
export async function countRemovals(store: Store): Promise<number> {
  const held = await store.database.recs.orderBy('held.t').count();
  if (held <= 1) return 0;
  const items = (await readMeta(store.database.meta, itemCountMeta)) ?? 0;
  return held > MOST || held > items * MOST_OF_LIST ? held : 0;
}

/** Carries out what nobody needs to be asked about. In a transaction. */
export async function applyFewRemovals(store: Store, writer: Writer): Promise<void> {
  if ((await countRemovals(store)) === 0) await decideNext(store, writer, 'apply');
}

/** Carries the user's decision out on the next rows. `deciding` is gone when all are done. */
export async function decideChunk(
  store: Store,
  writer: Writer,
  meta: SyncMeta,
  deciding: Decision,
): Promise<SyncMeta> {
  const decided = await decideNext(store, writer, deciding);
  return decided > 0 ? meta : { ...meta, deciding: undefined };
}

async function decideNext({ database }: Store, writer: Writer, decision: Decision): Promise<number> {
  const rows = await database.recs.orderBy('held.t').limit(CHUNK).toArray();
  await changeRows(writer, rows, (row) => (decision === 'keep' ? kept(row, writer) : removed(row)));
  return rows.length;
}

function removed(row: RecordRow): RecordRow {
  if (!row.held) return row;
  const { gone, ...cell } = row.held;
  const cells = gone ? row.cells : { ...row.cells, [DELETED]: cell };
  return toRow(row.id, cells, { ...row, held: undefined, gone });
}

/** As an item that is restored: every cell is written anew, so that it comes back whole everywhere. */
function kept(row: RecordRow, { clock }: Writer): RecordRow {
  const t = clock.tick();
  const cells = mapCells(row.cells, (cell) => (cell.sealed === undefined ? { t, v: cell.v } : cell));
  return toRow(row.id, { ...cells, [DELETED]: { t, v: null } }, { ...row, held: undefined });
}
