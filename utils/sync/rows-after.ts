import type { RecordRow } from '../store/record.ts';
import type { Store } from '../store/store.ts';
import type { Writer } from '../store/write.ts';

/** Rows changed in one transaction: a killed worker loses no more than this. */
export const CHUNK = 500;

/** The next rows in the order of their ids, for work that goes through all of them some at a time; '' begins. */
export function rowsAfter({ database }: Store, id: string): PromiseLike<RecordRow[]> {
  return database.recs.where('id').above(id).limit(CHUNK).toArray();
}

/** Puts each of these rows as `change` makes it. */
export function changeRows(
  { putAll }: Writer,
  rows: readonly RecordRow[],
  change: (row: RecordRow) => RecordRow,
): Promise<void> {
  return putAll(rows.map((before) => ({ row: change(before), before })));
}
