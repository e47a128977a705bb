import { type Newest, type NewestRows, readNewestRows } from '../../utils/store/newest-rows.ts';
import { type KeptRows, readKeptRows } from './kept-rows.ts';

/** As many rows as a popup draws at first. */
export const ROWS = 20;

/** The top of the list as it was drawn last, and what stands there now, which is on its way. */
export interface Reading {
  readonly kept: KeptRows;
  readonly newest: Promise<NewestRows | undefined>;
}

/** Begins to read the rows that were drawn last; undefined where none were. */
export function beginReading(): Reading | undefined {
  const kept = readKeptRows();
  // A database that is kept from us, or a place that is none: the store is about to say so.
  return kept && { kept, newest: readFrom(kept.from).catch(() => undefined) };
}

/** One more than are drawn, so that it is seen when there are others. */
export async function readFrom(from: Newest['from']): Promise<NewestRows | undefined> {
  return readNewestRows({ indexedDB, IDBKeyRange }, { from, most: ROWS + 1 });
}
