import { offerKey, type ProductRef } from '../model/product.ts';
import { stampTime } from '../model/stamp.ts';
import { ruleName, type Watching, type WatchRule } from '../model/watch.ts';
import { toItem } from '../store/items.ts';
import { type Cells, type RecordRow, toRow } from '../store/record.ts';
import type { Store } from '../store/store.ts';
import { type Writer, write } from '../store/write.ts';
import { startOf } from './decide.ts';
import { readWatch, WATCH_CELL, writeWatch } from './watch-cell.ts';

/** A watched item, as a round looks at it. */
export interface Watched {
  readonly id: string;
  readonly product: ProductRef;
  readonly title: string;
  readonly rules: readonly WatchRule[];
  readonly watching: Watching;
  readonly row: RecordRow;
}

/** What is watched of an item; nothing where it is on no list. */
export async function readRules({ database }: Store, id: string): Promise<WatchRule[]> {
  return readWatch((await database.recs.get(id))?.cells[WATCH_CELL]?.v);
}

/**
 * Watches an item by these rules, on every device; none ends it. False when there is no such item.
 * @throws StoreTooNew; an error named QuotaExceededError when the disk is full.
 */
export async function setRules(store: Store, id: string, rules: readonly WatchRule[]): Promise<boolean> {
  return write(store, async ({ clock, put }) => {
    const row = await store.database.recs.get(id);
    if (row?.savedAt === undefined) return false;
    const v = writeWatch(rules);
    const cells: Cells = { ...row.cells, [WATCH_CELL]: { t: clock.tick(), v } };
    const { watching, ...rest } = row;
    const kept = readWatch(v);
    const marks = kept.map((rule) => [ruleName(rule), watching?.marks[ruleName(rule)] ?? startOf(rule)]);
    const now = store.now();
    const next = { nextAt: 0, seenAt: watching?.seenAt ?? now, marks: Object.fromEntries(marks) };
    await put(toRow(id, cells, kept.length > 0 ? { ...row, watching: next } : rest), row);
    return true;
  });
}

/** Those that are due at that moment (epoch milliseconds), the one that waits longest first, found by index. */
export async function dueItems({ database }: Store, now: number, limit: number): Promise<Watched[]> {
  const rows = await database.recs.where('watchAt').belowOrEqual(now).limit(limit).toArray();
  return rows.flatMap((row) => toWatched(row) ?? []);
}

/** How many items are watched. */
export async function countWatched({ database }: Store): Promise<number> {
  return database.recs.where('watchAt').aboveOrEqual(0).count();
}

/** A row as a watched item; undefined when it is on no list or can't be read. */
export function toWatched(row: RecordRow | undefined): Watched | undefined {
  const item = row && toItem(row);
  const cell = row?.cells[WATCH_CELL];
  if (!item || typeof cell?.v !== 'string') return undefined;
  const watching = row.watching ?? { nextAt: 0, seenAt: stampTime(cell.t), marks: {} };
  const { id, product, title } = item;
  return { id, product, title, rules: readWatch(cell.v), watching, row };
}

/** Keeps where this device is with an item, within the caller's transaction. */
export async function putWatching(
  { put }: Pick<Writer, 'put'>,
  { row }: Pick<Watched, 'row'>,
  watching: Watching,
): Promise<void> {
  await put(toRow(row.id, row.cells, { ...row, watching }), row);
}

/** Where its readings are kept. */
export function offerKeyOf({ product }: Pick<Watched, 'product'>): string {
  return offerKey(product);
}
