import type { Migration } from './migration.ts';

/** What creators keep for the user. */
export const reservations: Migration = {
  version: 14,
  tables: { reservations: 'id, until' },
};
