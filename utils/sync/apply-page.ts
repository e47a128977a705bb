import { type PullAnswer, type PullRecord, SYNC_LIMITS } from '../model/sync-wire.ts';
import { type Cell, type RecordRow, toRow } from '../store/record.ts';
import type { Store } from '../store/store.ts';
import type { Writer } from '../store/write.ts';
import type { SyncMeta } from './sync-meta.ts';

/** Merges a page into the store. The returned state holds the page's cursor: both are committed together. */
export async function applyPage(
  store: Store,
  { clock, put }: Writer,
  meta: SyncMeta,
  page: PullAnswer,
): Promise<SyncMeta> {
  const rows = await store.database.recs.bulkGet(page.recs.map((record) => record.id));
  for (const [index, record] of page.recs.entries()) {
    for (const { t } of Object.values(record.cells)) clock.receive(t, page.now + SYNC_LIMITS.aheadMs);
    await put(merge(record, rows[index], meta.full), rows[index]);
  }
  const next = { ...meta, epoch: page.epoch, cursor: page.cursor };
  return !page.more && meta.full !== undefined ? { ...next, sweeping: '' } : next;
}

/** The record as both sides together know it: in each cell the greater stamp wins. */
export function merge(record: PullRecord, mine: RecordRow | undefined, full?: string): RecordRow {
  const cells = new Map<string, Cell>(
    Object.entries(mine?.cells ?? {}).map(([f, cell]) => [f, offered(cell, record.cells[f]?.t)]),
  );
  for (const [field, { t, v }] of Object.entries(record.cells)) {
    const own = cells.get(field);
    if (!own || t >= own.t) cells.set(field, { t, v, a: t });
  }
  const { gone: _, ...local } = mine ?? {};
  return toRow(record.id, Object.fromEntries(cells), full === undefined ? local : { ...local, seenIn: full });
}

/**
 * The repair rule: a cell the server lacks, or holds an older one of, is to be sent (again), whatever was
 * acknowledged before. It heals what a faulty server or a restored backup has lost.
 */
function offered(cell: Cell, theirs: string | undefined): Cell {
  const lacking = theirs === undefined || theirs < cell.t;
  return lacking && cell.a === cell.t ? { ...cell, a: '' } : cell;
}
