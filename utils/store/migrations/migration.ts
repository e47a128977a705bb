import type { Transaction } from 'dexie';

/**
 * One step of the database's life. Migrations are append-only: a published one is never edited, and none
 * drops a table or an index, because an older version of the extension may still open the database.
 */
export interface Migration {
  /** 1, 2, 3, … without gaps. */
  readonly version: number;
  /** Tables and indexes as Dexie writes them: only what is new or changed. */
  readonly tables: Readonly<Record<string, string>>;
  /**
   * Changes to the data. Runs in one transaction with the new `dataVersion`, again if it was cut off. `newHex`: 16 random
   * hex digits.
   */
  readonly run?: (transaction: Transaction, newHex: () => string) => Promise<void>;
}
