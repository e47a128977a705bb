import { and, asc, eq, gt, lte } from 'drizzle-orm';
import {
  claimAnswerSchema,
  claimRequestSchema,
  doneAnswerSchema,
  pairingRequestSchema,
} from '../../utils/model/sync-wire.ts';
import type { Database } from '../environment.ts';
import {
  answer,
  BY_TOKEN,
  createRoute,
  jsonOf,
  type Mounting,
  OF_ALL,
  OF_BODY,
  OF_TOKEN,
  problems,
} from '../open-api.ts';
import { readBody, SMALL_BODY } from '../read-body.ts';
import { refuse } from '../refuse.ts';
import { boxes } from '../schema.ts';
import { limitStrangers } from '../strangers.ts';
import { sha256 } from '../token.ts';

const KEPT = 10 * 60 * 1000;
/** Boxes that wait in one account. */
const MAX_BOXES = 8;

/** /v1/pairings: a box that one device leaves for another, which takes it once. */
export function mountPairings({ app, services, device }: Mounting): void {
  const { db, now } = services;
  const leaving = createRoute({
    method: 'post',
    path: '/v1/pairings',
    summary: 'Keep a box for ten minutes, under an id that only two devices know',
    security: BY_TOKEN,
    middleware: [device, readBody(SMALL_BODY)],
    request: { body: jsonOf(pairingRequestSchema) },
    responses: { 201: answer('Done', doneAnswerSchema), ...OF_TOKEN, ...OF_BODY },
  });
  app.openapi(leaving, async (c) => {
    const { id, box } = c.req.valid('json');
    const { account: accountId } = c.get('device');
    const row = { accountId, hash: sha256(id), box, expires: now() + KEPT };
    await db.transaction(async (tx) => {
      await makeRoom(tx, accountId, now());
      const { hash: _, ...set } = row;
      await tx
        .insert(boxes)
        .values(row)
        .onConflictDoUpdate({ target: [boxes.accountId, boxes.hash], set });
    });
    return c.json({}, 201);
  });

  const claiming = createRoute({
    method: 'post',
    path: '/v1/pairings/claim',
    summary: 'Take a box: the first who asks gets it, and nobody after',
    middleware: [limitStrangers(services), readBody(SMALL_BODY)],
    request: { body: jsonOf(claimRequestSchema) },
    responses: { 200: answer('The box', claimAnswerSchema), ...OF_ALL, ...OF_BODY, ...problems(404) },
  });
  app.openapi(claiming, async (c) => {
    const { account, id } = c.req.valid('json');
    const [taken] = await db
      .delete(boxes)
      .where(and(eq(boxes.accountId, account), eq(boxes.hash, sha256(id)), gt(boxes.expires, now())))
      .returning();
    return taken
      ? c.json({ box: taken.box }, 200)
      : refuse(c, 404, 'no_pairing', 'There is nothing to take.');
  });
}

/** Removes the account's boxes that are too old, and the oldest where there are too many. */
async function makeRoom(tx: Database, accountId: string, now: number): Promise<void> {
  await tx.delete(boxes).where(and(eq(boxes.accountId, accountId), lte(boxes.expires, now)));
  const waiting = await tx
    .select({ hash: boxes.hash })
    .from(boxes)
    .where(eq(boxes.accountId, accountId))
    .orderBy(asc(boxes.expires));
  for (const { hash } of waiting.slice(0, Math.max(0, waiting.length - MAX_BOXES + 1)))
    await tx.delete(boxes).where(and(eq(boxes.accountId, accountId), eq(boxes.hash, hash)));
}
