import type { Migration } from './migration.ts';

/** Offers are found by what an item is the same by; and pairs of products that the user calls the same. */
export const sameItems: Migration = {
  version: 7,
  tables: { offers: 'key, checkedAt, *marks', sames: '[one+other], one, other' },
};
