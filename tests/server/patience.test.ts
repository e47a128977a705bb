import { sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPostgres } from '../../server/open-postgres.ts';
import { renewEpochs } from '../../server/renew-epochs.ts';
import { createDatabase } from './databases.ts';
import { createEndpoint } from './endpoint.ts';

let database: Awaited<ReturnType<typeof createDatabase>>;
let client: pg.Client;
beforeAll(async () => {
  database = await createDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  // What each statement that these tables see has been given.
  await client.query(`
    create table given (what text, milliseconds text);
    create function note() returns trigger language plpgsql as $$
      begin insert into given values (tg_table_name, current_setting('statement_timeout')); return new; end $$;
    create schema drizzle;
    create table drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint);
    create trigger note after insert on drizzle.__drizzle_migrations for each statement execute function note()`);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

const given = async (what: string): Promise<string[]> => {
  const { rows } = await client.query('delete from given where what = $1 returning milliseconds', [what]);
  return [...new Set(rows.map(({ milliseconds }) => milliseconds))];
};

test('a request’s statement has fifteen seconds; a migration, and a new epoch for all, as long as they take', async () => {
  const { db, close } = await openPostgres(database.url);
  expect(await given('__drizzle_migrations')).toEqual(['0']);

  await createEndpoint(db).register();
  await client.query(
    'create trigger note after update on account for each statement execute function note()',
  );
  await renewEpochs(db, 1_900_000_000_000);
  expect(await given('account')).toEqual(['0']);

  await db.execute(sql`update account set epoch = epoch`);
  expect(await given('account')).toEqual(['15s']);
  await close();
});
