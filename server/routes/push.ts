import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Context } from 'hono';
import { type Cells, type PushAnswer, pushRequestSchema } from '../../utils/model/sync-wire.ts';
import { checkEpoch } from '../check-epoch.ts';
import type { Database, Env, Services } from '../environment.ts';
import { cellsText, isOverQuota, mergePush, pushedIds, type StoredRecord } from '../merge-push.ts';
import { readJson } from '../read-json.ts';
import { refuse } from '../refuse.ts';
import { accounts, records } from '../schema.ts';

/** POST /v1/sync/push: merges records into the caller's account, all in one transaction. */
export function push({ db, now, limits }: Services) {
  return async (c: Context<Env>): Promise<Response> => {
    const body = await readJson(c, limits.pushBytes);
    if (body instanceof Response) return body;
    const request = pushRequestSchema.safeParse(body.json);
    if (!request.success) return refuse(c, 400, 'bad', 'Send {epoch?, cursor?, recs: [{id, cells}]}.');
    const { epoch, cursor, recs } = request.data;
    if (recs.length > limits.pushRecords)
      return refuse(c, 413, 'too_big', `Send at most ${limits.pushRecords} records.`);

    const { account: accountId } = c.get('device');
    return db.transaction(async (tx) => {
      // The lock is held until commit, so versions become visible in their order: no reader can miss one.
      const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId)).for('update');
      if (!account) return refuse(c, 401, 'token', 'The account is gone.');
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
      return c.json({ epoch: account.epoch, now: time, results: [...merged.results] } satisfies PushAnswer);
    });
  };
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
