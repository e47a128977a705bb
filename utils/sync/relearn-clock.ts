import { SYNC_LIMITS, stampTime } from '../model/sync-wire.ts';
import { type Cell, type RecordRow, toRow } from '../store/record.ts';
import { deviceOf, type Stamp } from '../store/stamp.ts';
import type { Store } from '../store/store.ts';
import type { Writer } from '../store/write.ts';

/** A clock this near to the server's is left alone. */
const TOLERANCE_MS = 2000;

/** When an answer was asked for, made (by the server's clock) and read; epoch milliseconds. */
export interface Timing {
  readonly sentAt: number;
  readonly receivedAt: number;
  readonly now: number;
}

/**
 * Learns how far this machine's clock is off, and moves the stamps no server has seen along with it, in
 * their order: else a clock behind would lose to every other device, and one ahead would be refused.
 */
export async function relearnClock(store: Store, { clock, put }: Writer, timing: Timing): Promise<void> {
  const { now, sentAt, receivedAt } = timing;
  const { offset, device, ms: reading } = clock.state();
  const isKnown = offset >= now - receivedAt - TOLERANCE_MS && offset <= now - sentAt + TOLERANCE_MS;
  // A machine's clock that was put right meanwhile leaves ours ahead: all it stamps would be refused, for ever.
  if (isKnown && reading <= now + SYNC_LIMITS.aheadMs) return;
  const learnt = Math.round(now - (sentAt + receivedAt) / 2);
  clock.setOffset(learnt);
  const { recs } = store.database;
  const rows = [...(await recs.orderBy('dirty').toArray()), ...(await recs.orderBy('parked.at').toArray())];
  const unseen = rows.flatMap((row) => Object.values(row.cells)).filter((cell) => isUnseen(cell, device));
  const moved = new Map<Stamp, Stamp>();
  for (const stamp of [...new Set(unseen.map((cell) => cell.t))].sort()) {
    const ms = stampTime(stamp);
    const latest = now + SYNC_LIMITS.aheadMs;
    const target = ms > latest ? now : Math.max(ms, Math.min(now, ms + learnt - offset));
    if (target !== ms) moved.set(stamp, clock.tickAt(target));
    // Moving a stamp back that a server may have stored (its answer lost) would lose the edit after it.
    else clock.receive(stamp, latest);
  }
  if (moved.size > 0) for (const row of rows) await put(restamped(row, moved), row);
}

function isUnseen(cell: Cell, device: string): boolean {
  return cell.a === undefined && cell.sealed === undefined && deviceOf(cell.t) === device;
}

function restamped(row: RecordRow, moved: ReadonlyMap<Stamp, Stamp>): RecordRow {
  const cells = Object.entries(row.cells).map(([field, cell]): [string, Cell] => {
    const t = cell.a === undefined ? moved.get(cell.t) : undefined;
    return [field, t === undefined ? cell : { t, v: cell.v }];
  });
  return toRow(row.id, Object.fromEntries(cells), row);
}
