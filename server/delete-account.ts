import { eq } from 'drizzle-orm';
import type { Database } from './environment.ts';
import { accounts, births, boxes, challenges, devices, records } from './schema.ts';

/** Removes everything of an account but its id, which is kept so that its devices are told, and no push comes after. */
export async function deleteAccount(db: Database, accountId: string, now: number): Promise<void> {
  await db.transaction(async (tx) => {
    // First the lock that a push waits for: it finds the account gone.
    await tx
      .update(accounts)
      .set({ goneAt: now, ver: 0, records: 0, bytes: 0 })
      .where(eq(accounts.id, accountId));
    for (const table of [devices, records, births, challenges, boxes])
      await tx.delete(table).where(eq(table.accountId, accountId));
  });
}
