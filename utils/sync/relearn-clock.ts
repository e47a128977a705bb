import { formatStamp, SYNC_LIMITS, stampTime } from '../model/sync-wire.ts';
import { type Cell, mapCells, type RecordRow, toRow } from '../store/record.ts';
import { deviceOf, type Stamp } from '../store/stamp.ts';
import type { Store } from '../store/store.ts';
import type { Writer } from '../store/write.ts';
import { CHUNK, rowsAfter } from './rows-after.ts';
import type { SyncMeta } from './sync-meta.ts';

/** A clock this near to the server's is left alone. */
const TOLERANCE_MS = 2000;

/** When an answer was asked for, made (by the server's clock) and read; epoch milliseconds. */
export interface Timing {
  readonly sentAt: number;
  readonly receivedAt: number;
  readonly now: number;
}

/**
 * Learns how far this machine's clock is off. The stamps no server has seen are to move along with it, in their order: else
 * a clock behind would lose to every other device, and one ahead would be refused. Where they are few that is done at
 * once; of many the state returned says `relearning`, and `relearnChunk` goes on before anything else is done.
 */
export async function relearnClock(
  store: Store,
  writer: Writer,
  meta: SyncMeta,
  { now, sentAt, receivedAt }: Timing,
): Promise<SyncMeta> {
  const { clock } = writer;
  const { offset, device, ms, counter } = clock.state();
  const isKnown = offset >= now - receivedAt - TOLERANCE_MS && offset <= now - sentAt + TOLERANCE_MS;
  const latest = now + SYNC_LIMITS.aheadMs;
  // A machine's clock that was put right meanwhile leaves ours ahead: all it stamps would be refused, for ever.
  if (isKnown && ms <= latest) return meta;
  const learnt = Math.round(now - (sentAt + receivedAt) / 2);
  clock.setOffset(learnt, latest);
  const rows = await unsent(store);
  if (rows.length <= CHUNK) {
    await move(rows, writer, now, (stamp) => stampTime(stamp) + learnt - offset, clock.tickAt);
    return meta;
  }
  // What is edited meanwhile must not fall behind what a server may have of this device already.
  clock.receive(formatStamp(Math.min(ms, latest), counter, device), latest);
  return { ...meta, relearning: { upTo: formatStamp(ms, counter, device), by: learnt - offset, after: '' } };
}

/** Moves the stamps in the next rows. `relearning` is gone when all are done. */
export async function relearnChunk(
  store: Store,
  writer: Writer,
  meta: SyncMeta,
  relearning: NonNullable<SyncMeta['relearning']>,
): Promise<SyncMeta> {
  const { upTo, by, after } = relearning;
  const rows = await rowsAfter(store, after);
  const now = Math.round(store.now() + writer.clock.state().offset);
  // A stamp made since is right as it is.
  const wanted = (stamp: Stamp): number => stampTime(stamp) + (stamp <= upTo ? by : 0);
  // Rows come in no order: a stamp that is only behind is moved by itself, and so keeps its place among all.
  await move(rows, writer, now, wanted, (ms, stamp) =>
    ms < now ? formatStamp(ms, 0, '').slice(0, 12) + stamp.slice(12) : writer.clock.tickAt(ms),
  );
  const last = rows.at(-1);
  return { ...meta, relearning: last && { ...relearning, after: last.id } };
}

/** Moves the stamps of these rows that no server has seen to the times wanted, none ahead of `now` nor back. */
async function move(
  rows: readonly RecordRow[],
  { clock, put }: Writer,
  now: number,
  wanted: (stamp: Stamp) => number,
  place: (ms: number, stamp: Stamp) => Stamp,
): Promise<void> {
  const { device } = clock.state();
  const latest = now + SYNC_LIMITS.aheadMs;
  const unseen = rows.flatMap((row) => Object.values(row.cells)).filter((cell) => isUnseen(cell, device));
  const moved = new Map<Stamp, Stamp>();
  for (const stamp of [...new Set(unseen.map((cell) => cell.t))].sort()) {
    const ms = stampTime(stamp);
    const target = ms > latest ? now : Math.max(ms, Math.min(now, wanted(stamp)));
    if (target !== ms) moved.set(stamp, place(target, stamp));
    // Moving a stamp back that a server may have stored (its answer lost) would lose the edit after it.
    else clock.receive(stamp, latest);
  }
  for (const row of rows) {
    let isMoved = false;
    const cells = mapCells(row.cells, (cell) => {
      const t = cell.a === undefined ? moved.get(cell.t) : undefined;
      isMoved ||= t !== undefined;
      return t === undefined ? cell : { t, v: cell.v };
    });
    if (isMoved) await put(toRow(row.id, cells, row), row);
  }
}

/** Rows with anything no server has acknowledged: all, or one more than are done at once. */
async function unsent({ database: { recs } }: Store): Promise<readonly RecordRow[]> {
  const first = (index: string) =>
    recs
      .orderBy(index)
      .limit(CHUNK + 1)
      .toArray();
  return [...(await first('dirty')), ...(await first('parked.at'))];
}

function isUnseen(cell: Cell, device: string): boolean {
  return cell.a === undefined && cell.sealed === undefined && deviceOf(cell.t) === device;
}
