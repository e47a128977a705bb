import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { type AccountAnswer, accountAnswerSchema, doneAnswerSchema } from '../../utils/model/sync-wire.ts';
import { putDevice } from '../device-rows.ts';
import type { Database, Services } from '../environment.ts';
import { answer, createRoute, jsonOf, type Mounting, OF_ALL, OF_BODY, problems } from '../open-api.ts';
import { readBody, SMALL_BODY } from '../read-body.ts';
import { refuse } from '../refuse.ts';
import { accounts, births } from '../schema.ts';
import { limitStrangers } from '../strangers.ts';
import { accountOfRequest, derivedSecret, formatToken, newDevice, newSecret, sha256 } from '../token.ts';

const KEPT = 24 * 60 * 60 * 1000;

/** Long enough for 122 random bits (a UUID): who can guess the key of an account gets its token. */
const keySchema = z.string().regex(/^[\x21-\x7e]{22,255}$/);

/**
 * POST /v1/accounts: a new account without a key, with its first device.
 * With the same Idempotency-Key the answer is the same for 24 hours. As only the hash of a token is kept,
 * the token is made from the key, which only the caller has, and a random salt, which only the server has.
 */
export function mountCreateAccount({ app, services }: Mounting): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/accounts',
    summary: 'Make an account without a key: its devices let others in',
    middleware: [limitStrangers(services), readBody(SMALL_BODY)],
    request: { headers: z.object({ 'idempotency-key': keySchema }), body: jsonOf(doneAnswerSchema) },
    responses: {
      201: answer('The account and its first device', accountAnswerSchema),
      ...OF_ALL,
      ...OF_BODY,
      ...problems(422),
    },
  });
  app.openapi(
    route,
    async (c) => {
      const key = c.req.valid('header')['idempotency-key'];
      const made = await createOnce(services, key, sha256(c.get('body')));
      return made
        ? c.json(made, 201)
        : refuse(c, 422, 'idempotency_key', 'This Idempotency-Key was used with another body.');
    },
    (result, c) => {
      if (result.success) return undefined;
      return result.target === 'header'
        ? refuse(c, 400, 'idempotency_key', 'Send an Idempotency-Key: 22 to 255 random characters.')
        : refuse(c, 400, 'bad', 'Send a JSON object.');
    },
  );
}

/** The account of a key and a body; undefined when the key is with another body. */
async function createOnce(services: Services, key: string, bodyHash: string) {
  // One account a day and key; most keys are used for one only.
  for (let n = 0; ; n++) {
    const made = await createNth(services, accountOfRequest(key, n), key, bodyHash);
    if (made === 'other_body') return undefined;
    if (made !== 'past') return made;
  }
}

async function createNth(
  { db, now, random }: Services,
  accountId: string,
  key: string,
  bodyHash: string,
): Promise<AccountAnswer | 'other_body' | 'past'> {
  const time = now();
  return db.transaction(async (tx) => {
    // A second request with the key waits here for the first one, then finds its row.
    const row = { id: accountId, epoch: time, created: time };
    const [fresh] = await tx.insert(accounts).values(row).onConflictDoNothing().returning();
    const offered = { accountId, bodyHash, deviceId: newDevice(random), salt: newSecret(random) };
    const birth = fresh ? offered : await findBirth(tx, accountId, time - KEPT);
    if (!birth) return 'past';
    if (birth.bodyHash !== bodyHash) return 'other_body';

    const ref = { account: accountId, device: birth.deviceId };
    const token = formatToken(ref, derivedSecret(key, birth.salt));
    if (fresh) {
      await tx.insert(births).values({ ...offered, keyHash: sha256(key) });
      await putDevice(tx, accountId, { id: ref.device, token, name: undefined, now: time });
    }
    return { ...ref, token };
  });
}

/** How the account was asked for, if that was after `since` and it is still there. */
async function findBirth(tx: Database, accountId: string, since: number) {
  const [found] = await tx
    .select({ birth: births, created: accounts.created, goneAt: accounts.goneAt })
    .from(accounts)
    .innerJoin(births, and(eq(births.accountId, accounts.id), eq(births.accountId, accountId)))
    .where(eq(accounts.id, accountId));
  return found && found.created > since && found.goneAt === null ? found.birth : undefined;
}
