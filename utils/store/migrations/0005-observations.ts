import type { Migration } from './migration.ts';

/** What products have cost and whether they could be had. Of this device only: it is never synced. */
export const observations: Migration = {
  version: 5,
  // A series is found by its name, what there is of a product by its key, what was seen longest ago by lastSeen.
  tables: { observations: '[series+at], key, lastSeen' },
};
