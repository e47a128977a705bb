import type { Migration } from './migration.ts';

/** Who is a creator, and what was seen of them. */
export const creators: Migration = {
  version: 12,
  tables: {
    creatorFilters: 'platform',
    creatorLogs: 'name, seenAt',
    creatorPosts: 'name, seenAt',
    creatorCodes: 'name, seenAt',
  },
};
