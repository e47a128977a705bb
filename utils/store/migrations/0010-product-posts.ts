import type { Migration } from './migration.ts';

/** Records of product posts are found by when they were posted; pictures of goods, of this device only. */
export const productPosts: Migration = {
  version: 10,
  tables: {
    // Only records of posts have postedAt, and there were none before this version: no row is changed.
    recs: 'id, [savedAt+id], key, dirty, parked.at, kind, [removedAt+id], formerKey, held.t, watchAt, postedAt',
    pictures: 'id',
  },
};
