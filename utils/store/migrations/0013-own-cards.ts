import type { Migration } from './migration.ts';

/** Under which names the user attaches products to posts, and what they have attached. */
export const ownCards: Migration = {
  version: 13,
  tables: { handles: 'name', ownCards: 'name, at' },
};
