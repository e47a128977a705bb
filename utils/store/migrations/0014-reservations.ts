import type { Migration } from './migration.ts';

/** What creators keep for the user, and openings of cards that wait to be counted. */
export const reservations: Migration = {
  version: 14,
  tables: { reservations: 'id, until', openings: 'name, sendAt' },
};
