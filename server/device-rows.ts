import { and, count, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from './environment.ts';
import { devices } from './schema.ts';
import { sha256 } from './token.ts';

/** Devices of one account at a time. */
export const MAX_DEVICES = 32;

/** Whether the account, whose row is locked, may have one device more. */
export async function hasRoom(tx: Database, accountId: string): Promise<boolean> {
  const [found] = await tx
    .select({ n: count() })
    .from(devices)
    .where(and(eq(devices.accountId, accountId), isNull(devices.revokedAt)));
  return (found?.n ?? 0) < MAX_DEVICES;
}

/** Adds a device, or gives the one that is there another token in place of its old one. */
export async function putDevice(
  tx: Database,
  accountId: string,
  device: {
    readonly id: string;
    readonly token: string;
    readonly name: string | undefined;
    readonly now: number;
  },
): Promise<void> {
  const { id, token, name, now } = device;
  const row = { accountId, id, tokenHash: sha256(token), seen: now, created: now };
  await tx
    .insert(devices)
    .values({ ...row, name: name ?? '' })
    .onConflictDoUpdate({
      target: [devices.accountId, devices.id],
      set: {
        tokenHash: sql`excluded.token_hash`,
        seen: now,
        ...(name !== undefined && { name }),
      },
    });
}
