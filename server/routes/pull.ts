import { and, asc, eq, gt, lte } from 'drizzle-orm';
import { z } from 'zod';
import {
  type Cells,
  type PullRecord,
  pullAnswerSchema,
  type SyncLimits,
} from '../../utils/model/sync-wire.ts';
import { refuseGone } from '../authenticate.ts';
import { checkEpoch } from '../check-epoch.ts';
import type { Database } from '../environment.ts';
import { answer, BY_TOKEN, createRoute, type Mounting, OF_TOKEN, problems } from '../open-api.ts';
import { accounts, records } from '../schema.ts';

/** Digits only: Number() alone would take "", "1e3" and " 1 ". */
const count = z.string().regex(/^\d+$/).transform(Number).pipe(z.int());
const querySchema = z
  .object({
    epoch: count.optional(),
    cursor: count.default(0),
    limit: count.pipe(z.int().positive()).optional(),
  })
  .refine(({ epoch, cursor }) => epoch !== undefined || cursor === 0, 'a cursor without its epoch');

/** GET /v1/sync/pull?epoch&cursor&limit: the records that changed since the cursor, oldest change first. */
export function mountPull({ app, services: { db, now, limits }, device }: Mounting): void {
  const route = createRoute({
    method: 'get',
    path: '/v1/sync/pull',
    summary: 'The records that changed since the cursor, oldest change first',
    security: BY_TOKEN,
    middleware: [device],
    request: { query: querySchema },
    responses: {
      200: answer('A page of records', pullAnswerSchema),
      ...OF_TOKEN,
      ...problems(400, 409),
    },
  });
  app.openapi(route, async (c) => {
    const { epoch, cursor, limit = limits.pullRecords } = c.req.valid('query');
    const { account: accountId } = c.get('device');
    // Most pulls find nothing new, which the row that let the device in says already.
    const seen = c.get('account');
    if (seen.epoch === epoch && seen.ver === cursor)
      return c.json({ epoch, now: now(), cursor, more: false, recs: [] }, 200);

    const read = async (tx: Database) => {
      const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId));
      if (!account || account.goneAt !== null) return refuseGone(c);
      const time = now();
      const stale = checkEpoch(c, account, { epoch, cursor }, time);
      if (stale) return stale;

      const end = await endOfPage(tx, accountId, cursor, Math.min(limit, limits.pullRecords), limits);
      const recs = cursor === account.ver ? [] : await readPage(tx, accountId, cursor, end ?? account.ver);
      // On the last page the head, not the last record's version: else a device asks again for ever.
      const page = { cursor: end ?? account.ver, more: end !== undefined, recs };
      return c.json({ epoch: account.epoch, now: time, ...page }, 200);
    };
    // One snapshot: the head belongs to the very records that are sent.
    return db.transaction(read, { isolationLevel: 'repeatable read', accessMode: 'read only' });
  });
}

/** Version of the page's last record; undefined when the page reaches the head. */
async function endOfPage(
  db: Database,
  accountId: string,
  cursor: number,
  limit: number,
  limits: SyncLimits,
): Promise<number | undefined> {
  const sizes = await db
    .select({ ver: records.ver, bytes: records.bytes })
    .from(records)
    .where(and(eq(records.accountId, accountId), gt(records.ver, cursor)))
    .orderBy(asc(records.ver))
    .limit(limit + 1);
  let bytes = 0;
  const tooMany = sizes.findIndex((row, index) => {
    bytes += row.bytes;
    return index === limit || (index > 0 && bytes > limits.pullBytes);
  });
  return sizes[tooMany - 1]?.ver;
}

async function readPage(db: Database, accountId: string, cursor: number, end: number): Promise<PullRecord[]> {
  const rows = await db
    .select({ id: records.id, ver: records.ver, cells: records.cells })
    .from(records)
    .where(and(eq(records.accountId, accountId), gt(records.ver, cursor), lte(records.ver, end)))
    .orderBy(asc(records.ver));
  return rows.map((row) => {
    const cells: Cells = JSON.parse(row.cells);
    return { ...row, cells };
  });
}
