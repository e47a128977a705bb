import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Cells } from '../utils/model/sync-wire.ts';
import type { Database } from './environment.ts';
import { cellsText, type MergedPush, type StoredRecord } from './merge-push.ts';
import { accounts, records } from './schema.ts';

/** An account as it was when its records were read. */
type Account = typeof accounts.$inferSelect;

/** What a push reads and writes: a statement each, made once, as their text costs more to make than to send. */
export interface PushStore {
  /** The account and those of its records that have these ids, in one snapshot; undefined when there is none. */
  readonly read: (
    account: string,
    ids: readonly string[],
  ) => Promise<{ readonly account: Account; readonly stored: readonly StoredRecord[] } | undefined>;
  /**
   * Writes what was merged, all of it or nothing. False when the account is not as it was read any more. Its row is locked
   * from the first change to the commit, so versions become visible in their order: no reader can miss one.
   */
  readonly write: (before: Account, push: MergedPush) => Promise<boolean>;
}

/** The statements on one connection: of a pool, or of a transaction. */
export function pushStore(db: Database): PushStore {
  const reading = prepareRead(db);
  const writing = prepareWrite(db);
  return {
    async read(account, ids) {
      const rows = await reading.execute({ account, ids });
      const [first] = rows;
      return first && { account: first.account, stored: rows.flatMap(({ record }) => readRecord(record)) };
    },
    async write({ id, ver, epoch }, { account, changed }) {
      const written = await writing.execute({
        account: id,
        wasVer: ver,
        wasEpoch: epoch,
        ...account,
        ids: changed.map((record) => record.id),
        vers: changed.map((record) => record.ver),
        cells: changed.map((record) => cellsText(record.cells)),
        sizes: changed.map((record) => record.bytes),
        deads: changed.map((record) => record.dead),
      });
      return written.length > 0;
    },
  };
}

function prepareRead(db: Database) {
  const isAsked = sql`${records.id} = any(${sql.placeholder('ids')}::text[])`;
  return db
    .select({ account: accounts, record: records })
    .from(accounts)
    .leftJoin(records, and(eq(records.accountId, accounts.id), isAsked))
    .where(eq(accounts.id, sql.placeholder('account')))
    .prepare('feedcart_push_read');
}

function prepareWrite(db: Database) {
  const moved = db.$with('moved').as(
    db
      .update(accounts)
      .set({
        ver: sql`${sql.placeholder('ver')}`,
        records: sql`${sql.placeholder('records')}`,
        bytes: sql`${sql.placeholder('bytes')}`,
      })
      .where(
        and(
          eq(accounts.id, sql.placeholder('account')),
          eq(accounts.ver, sql.placeholder('wasVer')),
          eq(accounts.epoch, sql.placeholder('wasEpoch')),
          isNull(accounts.goneAt),
        ),
      )
      .returning({ id: accounts.id }),
  );
  const rows = sql`unnest(${sql.placeholder('ids')}::text[], ${sql.placeholder('vers')}::bigint[], ${sql.placeholder('cells')}::text[], ${sql.placeholder('sizes')}::integer[], ${sql.placeholder('deads')}::boolean[])`;
  return db
    .with(moved)
    .insert(records)
    .select(sql`select moved.id, pushed.* from moved, ${rows} as pushed`)
    .onConflictDoUpdate({
      target: [records.accountId, records.id],
      set: {
        ver: sql`excluded.ver`,
        cells: sql`excluded.cells`,
        bytes: sql`excluded.bytes`,
        dead: sql`excluded.dead`,
      },
    })
    .returning({ id: records.id })
    .prepare('feedcart_push_write');
}

function readRecord(row: typeof records.$inferSelect | null): StoredRecord[] {
  if (!row) return [];
  const cells: Cells = JSON.parse(row.cells);
  return [{ ...row, cells: new Map(Object.entries(cells)) }];
}
