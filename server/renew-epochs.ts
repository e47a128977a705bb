import { sql } from 'drizzle-orm';
import type { Database } from './environment.ts';
import { accounts } from './schema.ts';

/**
 * Gives each account a new epoch, to be done after a backup was restored: every device then offers again
 * what the backup lacks. Epochs are times and only grow, so that restoring one backup twice differs too.
 */
export async function renewEpochs(db: Database, now: number): Promise<void> {
  await db.transaction(async (tx) => {
    // Of millions it takes longer than any request may.
    await tx.execute(sql`set local statement_timeout = 0`);
    await tx.update(accounts).set({ epoch: sql`greatest(${accounts.epoch} + 1, ${now})` });
  });
}
