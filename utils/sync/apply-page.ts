import { DELETED, type PullAnswer, SYNC_LIMITS } from '../model/sync-wire.ts';
import type { Clock } from '../store/clock.ts';
import { type Cell, type Held, isShown, mapCells, type RecordRow, toRow } from '../store/record.ts';
import type { Store } from '../store/store.ts';
import type { Writer } from '../store/write.ts';
import type { PlainRecord } from './identity.ts';
import type { SyncMeta } from './sync-meta.ts';

/** A page whose records were opened. */
export type Page = Omit<PullAnswer, 'recs'> & { readonly recs: readonly PlainRecord[] };

/** Merges a page into the store. The returned state holds the page's cursor: both are committed together. */
export async function applyPage(
  store: Store,
  { clock, put }: Writer,
  meta: SyncMeta,
  page: Page,
): Promise<SyncMeta> {
  const rows = await store.database.recs.bulkGet(page.recs.map((record) => record.id));
  for (const [index, record] of page.recs.entries()) {
    for (const { t } of Object.values(record.cells)) clock.receive(t, page.now + SYNC_LIMITS.aheadMs);
    await put(merge(record, rows[index], clock, meta.full), rows[index]);
  }
  const { epoch, cursor, more } = page;
  return { ...meta, epoch, cursor, ...(!more && meta.full !== undefined && { sweeping: '' }) };
}

/** The record as both sides together know it: in each cell the greater stamp wins, but for what this device took back. */
export function merge(
  record: PlainRecord,
  mine: RecordRow | undefined,
  clock: Pick<Clock, 'tick' | 'isAbandoned'>,
  full?: string,
): RecordRow {
  let held = mine?.held && heldStill(mine.held, record);
  const mended = mapCells(mine?.cells ?? {}, (cell, field) => offered(cell, record.cells[field]?.t));
  const cells = new Map(Object.entries(mended));
  for (const [field, cell] of Object.entries(record.cells)) {
    const { t } = cell;
    const own = cells.get(field);
    // A request of ours that came late, from before our clock was put right: what we hold was written after it.
    if (own && own.sealed === undefined && t > own.t && clock.isAbandoned(t)) {
      cells.set(field, { t: clock.tick(), v: own.v });
      continue;
    }
    // Not yet: whether the user is to be asked is known when everything was pulled.
    const removes = field === DELETED && (cell.v ?? cell.sealed) !== undefined && isShown(mine);
    if (removes && t > (own?.t ?? '')) {
      if (t >= (held?.t ?? '')) held = { ...cell, a: t };
      continue;
    }
    if (!own || t >= own.t) cells.set(field, { ...cell, a: t });
  }
  const seenIn = full ?? mine?.seenIn;
  return toRow(record.id, Object.fromEntries(cells), { ...mine, gone: undefined, held, seenIn });
}

/** What was held and the server still says; a record that it had dropped and has again is not gone. */
function heldStill(held: Held, { cells }: PlainRecord): Held | undefined {
  if (held.gone) return undefined;
  const { sealed: _, ...cell } = held;
  return { ...held, ...offered(cell, cells[DELETED]?.t) };
}

/**
 * The repair rule: a cell the server lacks, or holds an older one of, is to be sent (again), whatever was
 * acknowledged before. It heals what a faulty server or a restored backup has lost.
 */
function offered(cell: Cell, theirs: string | undefined): Cell {
  const lacking = theirs === undefined || theirs < cell.t;
  return lacking && cell.a === cell.t ? { ...cell, a: '' } : cell;
}
