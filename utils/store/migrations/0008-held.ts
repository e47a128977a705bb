import type { Migration } from './migration.ts';

/** Removals from other devices that are not carried out yet. Nothing was held before this version. */
export const held: Migration = {
  version: 8,
  tables: { recs: 'id, [savedAt+id], key, dirty, parked.at, kind, [removedAt+id], formerKey, held.t' },
};
