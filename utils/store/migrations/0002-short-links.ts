import type { Migration } from './migration.ts';

/** Where short links led, so that nobody is asked twice. */
export const shortLinks: Migration = {
  version: 2,
  tables: { shortLinks: 'address, at' },
};
