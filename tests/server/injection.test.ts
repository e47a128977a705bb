import { sql } from 'drizzle-orm';
import pg from 'pg';
import { expect, test } from 'vitest';
import { openPostgres } from '../../server/open-postgres.ts';
import { createEndpoint, newId, record } from './endpoint.ts';
import { startPostgres } from './postgres.ts';
import { HOSTILE_TEXTS, MARK, sendEverywhere } from './send-everywhere.ts';
import { useStatements } from './statements.ts';

const { statements, heard } = useStatements();

test.each(HOSTILE_TEXTS)(
  '%j is part of no statement, wherever it is put, and finds nobody else’s rows',
  async (text) => {
    const { db } = heard();
    const endpoint = createEndpoint(db);
    const device = await endpoint.register();
    const other = await endpoint.register();
    await other.push([record(newId(), endpoint.stamp(), { core: 'of another account' })]);
    const kept = newId();
    await device.push([record(kept, endpoint.stamp(), { core: 'kept' })]);
    statements.length = 0;

    const answers = await sendEverywhere(endpoint, device, text);
    for (const answer of answers) {
      expect(answer.status, answer.url).toBeLessThan(500);
      expect(await answer.text()).not.toContain('of another account');
    }
    expect(statements.length).toBeGreaterThan(10);
    for (const statement of statements) expect(statement).not.toContain(MARK);
    // What was taken as text is there as it came, and so is all that was there before.
    const { recs } = await device.pull();
    expect(recs.map(({ id }) => id)).toContain(kept);
    const { rows } = await db.execute<{ count: string }>(
      sql`select count(*) from rec where cells like '%of another%'`,
    );
    expect(Number(rows[0]?.count)).toBeGreaterThan(0);
  },
);

/** PostgreSQL counts its statements, without their constants, and logs them as they came, without their parameters. */
const WATCHED = [
  'shared_preload_libraries=pg_stat_statements',
  'log_statement=all',
  'log_parameter_max_length=0',
  'log_parameter_max_length_on_error=0',
];

test('PostgreSQL itself sees no statement that plain words would not make, and gets these texts as parameters alone', async () => {
  const postgres = await startPostgres(undefined, WATCHED);
  const { db, close } = await openPostgres(postgres.url);
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await client.query('create extension pg_stat_statements');
  const counted = async () => {
    const { rows } = await client.query<{ query: string }>('select query from pg_stat_statements');
    return new Set(rows.map(({ query }) => query));
  };
  const endpoint = createEndpoint(db);
  const device = await endpoint.register();
  // So often that also what happens now and then has happened: boxes are full, a filter is made.
  for (let n = 0; n < 10; n++)
    for (const words of ['plain', 'plain words']) await sendEverywhere(endpoint, device, words);
  await counted();
  const known = await counted();
  expect(known.size).toBeGreaterThan(20);
  for (const text of HOSTILE_TEXTS) await sendEverywhere(endpoint, device, text);
  expect([...(await counted()).difference(known)]).toEqual([]);
  await Promise.all([close(), client.end()]);
  await postgres.stop();
  const log = postgres.log().split('\n');
  expect(log.filter((line) => line.includes('execute')).length).toBeGreaterThan(500);
  expect(log.filter((line) => line.includes(MARK))).toEqual([]);
});
