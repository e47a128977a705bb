import type { Migration } from './migration.ts';

/** The wishlist's records, what is known of offers, the settings, and single rows about the store itself. */
export const first: Migration = {
  version: 1,
  tables: {
    // Rows the list doesn't show have neither savedAt nor key, so the indexes hold live items only.
    recs: 'id, [savedAt+id], key, dirty, parked.at',
    meta: 'key',
    offers: 'key, checkedAt',
    settings: 'key',
  },
};
