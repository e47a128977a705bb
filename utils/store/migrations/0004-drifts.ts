import type { Migration } from './migration.ts';

/** Sites whose pages were not recognised, and how such a page is built. Of this device only: it is never synced. */
export const drifts: Migration = {
  version: 4,
  tables: { drifts: 'site' },
};
