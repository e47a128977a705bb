import { and, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import {
  type Cells,
  pushAnswerSchema,
  pushRequestSchema,
  pushResultSchema,
  refusalSchema,
} from '../../utils/model/sync-wire.ts';
import { refuseGone } from '../authenticate.ts';
import { checkEpoch } from '../check-epoch.ts';
import type { Database } from '../environment.ts';
import { cellsText, isOverQuota, mergePush, pushedIds, type StoredRecord } from '../merge-push.ts';
import {
  answer,
  BY_TOKEN,
  createRoute,
  jsonOf,
  type Mounting,
  OF_BODY,
  OF_TOKEN,
  problems,
} from '../open-api.ts';
import { readBody } from '../read-body.ts';
import { refuse } from '../refuse.ts';
import { accounts, records } from '../schema.ts';

/** Records stay unread until they are merged, one by one; this is what the document says of each. */
const bodySchema = pushRequestSchema.extend({
  recs: z.array(
    z.unknown().openapi({
      type: 'object',
      required: ['id', 'cells'],
      properties: {
        id: { type: 'string', pattern: '^[0-9a-f]{32}$' },
        cells: {
          type: 'object',
          description: 'By field, which is 1 to 32 of a-z, 0-9 and _',
          additionalProperties: {
            type: 'object',
            required: ['t', 'v'],
            properties: {
              t: { type: 'string', pattern: '^[0-9a-f]{32}$' },
              v: { type: ['string', 'null'] },
            },
          },
        },
      },
    }),
  ),
});

/** Devices read a code they don't know as `bad`; there is none we send. */
const answerSchema = pushAnswerSchema.extend({
  results: z.array(pushResultSchema.extend({ code: refusalSchema.optional() })),
});

/** POST /v1/sync/push: merges records into the caller's account, all in one transaction. */
export function mountPush({ app, services: { db, now, limits }, device }: Mounting): void {
  const route = createRoute({
    method: 'post',
    path: '/v1/sync/push',
    summary: 'Merge records, cell by cell: the greater stamp wins',
    security: BY_TOKEN,
    middleware: [device, readBody(limits.pushBytes)],
    request: { body: jsonOf(bodySchema) },
    responses: {
      200: answer('What became of each record, in the order pushed', answerSchema),
      ...OF_TOKEN,
      ...OF_BODY,
      ...problems(403, 409),
    },
  });
  app.openapi(route, async (c) => {
    const { epoch, cursor, recs } = c.req.valid('json');
    if (recs.length > limits.pushRecords)
      return refuse(c, 413, 'too_big', `Send at most ${limits.pushRecords} records.`);

    const { account: accountId } = c.get('device');
    return db.transaction(async (tx) => {
      // The lock is held until commit, so versions become visible in their order: no reader can miss one.
      const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId)).for('update');
      if (!account || account.goneAt !== null) return refuseGone(c);
      // The time of the lock, not of the request: what waited is judged by the clock it is stored under.
      const time = now();
      const stale = checkEpoch(c, account, { epoch, cursor }, time);
      if (stale) return stale;

      const stored = await readRecords(tx, accountId, pushedIds(recs));
      const merged = mergePush(account, stored, recs, time, limits);
      if (isOverQuota(account, merged, limits))
        return refuse(c, 403, 'quota', 'The account is full: delete something first.');
      if (merged.changed.length > 0) {
        await writeRecords(tx, accountId, merged.changed);
        await tx.update(accounts).set(merged.account).where(eq(accounts.id, accountId));
      }
      return c.json({ epoch: account.epoch, now: time, results: [...merged.results] }, 200);
    });
  });
}

async function readRecords(db: Database, accountId: string, ids: string[]): Promise<StoredRecord[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .select()
    .from(records)
    .where(and(eq(records.accountId, accountId), inArray(records.id, ids)));
  return rows.map((row) => {
    const cells: Cells = JSON.parse(row.cells);
    return { ...row, cells: new Map(Object.entries(cells)) };
  });
}

async function writeRecords(
  db: Database,
  accountId: string,
  changed: readonly StoredRecord[],
): Promise<void> {
  const rows = changed.map((record) => ({ ...record, accountId, cells: cellsText(record.cells) }));
  await db
    .insert(records)
    .values(rows)
    .onConflictDoUpdate({
      target: [records.accountId, records.id],
      set: {
        ver: sql`excluded.ver`,
        cells: sql`excluded.cells`,
        bytes: sql`excluded.bytes`,
        dead: sql`excluded.dead`,
      },
    });
}
