import type { Migration } from './migration.ts';

/** Rules for sites and shops that the endpoint served: the file as it came, and what is known of it. */
export const rules: Migration = {
  version: 3,
  tables: { rules: 'name' },
};
