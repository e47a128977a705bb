import { type PushAnswer, SYNC_LIMITS, stampTime } from '../model/sync-wire.ts';
import { mapCells, type RecordRow, toRow } from '../store/record.ts';
import type { Store } from '../store/store.ts';
import type { Writer } from '../store/write.ts';
import type { PlainRecord } from './identity.ts';

/** Notes what the server took, stamps anew what it found to be ahead of time, parks what it will never take. */
export async function applyResults(
  store: Store,
  writer: Writer,
  batch: readonly PlainRecord[],
  answer: PushAnswer,
): Promise<void> {
  const rows = await store.database.recs.bulkGet(batch.map((record) => record.id));
  for (const [index, sent] of batch.entries()) {
    const row = rows[index];
    const result = answer.results[index];
    if (!row || result?.id !== sent.id) continue;
    const refused = new Set(result.code && (result.refused ?? Object.keys(sent.cells)));
    for (const [field, { t }] of Object.entries(sent.cells)) {
      if (!refused.has(field)) writer.clock.receive(t, answer.now + SYNC_LIMITS.aheadMs);
    }
    const cells = mapCells(row.cells, (cell, field) => {
      const t = sent.cells[field]?.t;
      // Edited since it was sent: the answer says nothing of what it holds now.
      if (t !== cell.t) return cell;
      if (!refused.has(field)) return { ...cell, a: t };
      const isEarly = result.code === 'ahead' && cell.sealed === undefined;
      const anew = isEarly ? writer.clock.tickAt(answer.now) : t;
      // Where others were let ahead by a server whose clock was, ours can't go back below them: it would be refused for ever.
      return stampTime(anew) < stampTime(t) ? { t: anew, v: cell.v } : cell;
    });
    const next = toRow(row.id, cells, row);
    await writer.put(result.code ? park(next, sent, store.now(), result.code, refused) : next, row);
  }
}

/** Puts a record aside until it is edited: the server refused it, or some of its fields, as it was sent, and will again. */
export function park(
  row: RecordRow,
  sent: PlainRecord,
  at: number,
  code: string,
  refused: ReadonlySet<string> = new Set(Object.keys(sent.cells)),
): RecordRow {
  const stamps = Object.entries(sent.cells)
    .filter(([field, { t }]) => refused.has(field) && row.cells[field]?.t === t)
    .map(([, { t }]) => t);
  const upTo = stamps.sort().at(-1);
  // Nothing of it is as it was: try again.
  return upTo === undefined ? row : toRow(row.id, row.cells, { ...row, parked: { code, at, upTo } });
}
