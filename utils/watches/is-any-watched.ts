import type { Store } from '../store/store.ts';

/** Whether anything is watched at all. */
export async function isAnyWatched({ database }: Store): Promise<boolean> {
  return (await database.recs.where('watchAt').aboveOrEqual(0).limit(1).primaryKeys()).length > 0;
}
