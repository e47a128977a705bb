import { eq, lte } from 'drizzle-orm';
import type { Context } from 'hono';
import { z } from 'zod';
import type { AccountAnswer } from '../../utils/model/sync-wire.ts';
import type { Env, Services } from '../environment.ts';
import { readJson } from '../read-json.ts';
import { refuse } from '../refuse.ts';
import { accounts, creations, devices } from '../schema.ts';
import { derivedSecret, formatToken, newAccount, newSecret, sha256 } from '../token.ts';

const KEPT = 24 * 60 * 60 * 1000;
const MAX_BYTES = 4096;

/** Long enough for 122 random bits (a UUID): who can guess the key of an account gets its token. */
const keySchema = z.string().regex(/^[\x21-\x7e]{22,255}$/);

/**
 * POST /v1/accounts: a new account with its first device.
 * With the same Idempotency-Key the answer is the same for 24 hours. As only the hash of a token is kept,
 * the token is made from the key, which only the caller has, and a random salt, which only the server has.
 */
export function createAccount({ db, now, random }: Services) {
  return async (c: Context<Env>): Promise<Response> => {
    const key = keySchema.safeParse(c.req.header('Idempotency-Key'));
    if (!key.success)
      return refuse(c, 400, 'idempotency_key', 'Send an Idempotency-Key: 22 to 255 random characters.');
    const body = await readJson(c, MAX_BYTES);
    if (body instanceof Response) return body;
    if (!z.object({}).safeParse(body.json).success) return refuse(c, 400, 'bad', 'Send a JSON object.');

    const time = now();
    await db.delete(creations).where(lte(creations.createdAt, time - KEPT));
    const { account, device } = newAccount(random);
    const offered = {
      keyHash: sha256(key.data),
      bodyHash: sha256(body.bytes),
      accountId: account,
      deviceId: device,
      salt: newSecret(random),
      createdAt: time,
    };
    return db.transaction(async (tx) => {
      // A second request with the key waits here for the first one, then finds its row.
      const [fresh] = await tx.insert(creations).values(offered).onConflictDoNothing().returning();
      const [made] = fresh
        ? [fresh]
        : await tx.select().from(creations).where(eq(creations.keyHash, offered.keyHash));
      if (!made) return refuse(c, 503, 'busy', 'Try again.');
      if (made.bodyHash !== offered.bodyHash)
        return refuse(c, 422, 'idempotency_key', 'This Idempotency-Key was used with another body.');

      const ref = { account: made.accountId, device: made.deviceId };
      const token = formatToken(ref, derivedSecret(key.data, made.salt));
      if (fresh) {
        await tx.insert(accounts).values({ id: ref.account, epoch: time });
        await tx
          .insert(devices)
          .values({ accountId: ref.account, id: ref.device, tokenHash: sha256(token), seen: time });
      }
      return c.json({ ...ref, token } satisfies AccountAnswer, 201);
    });
  };
}
