import type { Migration } from './migration.ts';

/** Which items are watched, by when they are due, and what their shopper was told. */
export const watches: Migration = {
  version: 9,
  tables: {
    // Only watched items have watchAt. Nobody could watch before this version, so no row is changed.
    recs: 'id, [savedAt+id], key, dirty, parked.at, kind, [removedAt+id], formerKey, held.t, watchAt',
    notices: 'id, at',
  },
};
