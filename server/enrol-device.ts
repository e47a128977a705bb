import { and, eq, lte, sql } from 'drizzle-orm';
import { CHALLENGE_MS } from './challenge.ts';
import { hasRoom, putDevice } from './device-rows.ts';
import type { Database } from './environment.ts';
import { accounts, challenges, devices } from './schema.ts';
import { sha256 } from './token.ts';

/** A device that has signed a challenge, and the token it is to have. */
export interface Enrolment {
  readonly account: string;
  readonly device: string;
  readonly token: string;
  readonly name: string | undefined;
  readonly challenge: string;
  /** Whether an account that is not there is made. */
  readonly create: boolean;
}

/** `devices`: there are too many. `challenge`: it was used. */
export type Enrolled = 'done' | 'no_account' | 'revoked' | 'devices' | 'challenge';

/** Lets a device into its account, once a challenge, which ends at `end`. What is refused changes nothing. */
export function enrolDevice(db: Database, wanted: Enrolment, end: number, now: number): Promise<Enrolled> {
  const { account: accountId, device: id, token, name } = wanted;
  return db.transaction(async (tx) => {
    if (!(await enter(tx, wanted, end, now))) return 'no_account';

    const used = { accountId, hash: sha256(wanted.challenge), expires: end };
    const [before] = await tx
      .select()
      .from(challenges)
      .where(and(eq(challenges.accountId, accountId), eq(challenges.hash, used.hash)));
    if (before) return 'challenge';
    const [known] = await tx
      .select()
      .from(devices)
      .where(and(eq(devices.accountId, accountId), eq(devices.id, id)));
    if (known && known.revokedAt !== null) return 'revoked';
    if (!known && !(await hasRoom(tx, accountId))) return 'devices';

    await tx.delete(challenges).where(and(eq(challenges.accountId, accountId), lte(challenges.expires, now)));
    await tx.insert(challenges).values(used);
    await putDevice(tx, accountId, { id, token, name, now });
    return 'done';
  });
}

/** Locks the account's row, which is made, or made anew, where that is asked for; false when there is none. */
async function enter(tx: Database, wanted: Enrolment, end: number, now: number): Promise<boolean> {
  const mine = eq(accounts.id, wanted.account);
  const lock = async () => (await tx.select().from(accounts).where(mine).for('update'))[0];
  let account = await lock();
  if (!account && wanted.create) {
    const row = { id: wanted.account, epoch: now, created: now };
    await tx.insert(accounts).values(row).onConflictDoNothing();
    account = await lock();
  }
  if (!account || account.goneAt === null) return account !== undefined;
  // A challenge from before the deletion was meant for the account that is gone, with all it knew of used ones.
  if (!wanted.create || end - CHALLENGE_MS <= account.goneAt) return false;
  const anew = { goneAt: null, created: now, epoch: sql`greatest(${accounts.epoch} + 1, ${now})` };
  await tx.update(accounts).set(anew).where(mine);
  return true;
}
