import type { RecordRow } from '../store/record.ts';
import type { Store } from '../store/store.ts';

/** Rows changed in one transaction: a killed worker loses no more than this. */
export const CHUNK = 500;

/** The next rows in the order of their ids, for work that goes through all of them some at a time; '' begins. */
export function rowsAfter({ database }: Store, id: string): PromiseLike<RecordRow[]> {
  return database.recs.where('id').above(id).limit(CHUNK).toArray();
}
