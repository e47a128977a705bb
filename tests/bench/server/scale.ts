import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { formatStamp } from '../../../utils/model/sync-wire.ts';
import { startPostgres } from '../../server/postgres.ts';
import { runServer } from '../../server/run-server.ts';
import type { Call } from './load.ts';
import { measure } from './measure.ts';
import { register } from './register.ts';

// npm run bench:scale -- [seconds] [accounts] [records]: what the same requests cost when PostgreSQL holds ten and a
// hundred times the accounts, and then when the asking accounts hold ten and a hundred times the records.
const SECONDS = Number(process.argv[2] ?? 5);
/** Other people's, at the smallest scale. */
const ACCOUNTS = Number(process.argv[3] ?? 1000);
/** Of each asking account, at the smallest scale; a hundred times as many leave room for what is pushed. */
const RECORDS = Number(process.argv[4] ?? 100);
const RECORDS_OF_OTHERS = 20;
const SCALES = [1, 10, 100];
const ASKING = 16;
const CELL = 'x'.repeat(600);

const postgres = await startPostgres();
const unbound = { RATE_ADDRESS: '0', RATE_ACCOUNT: '0', RATE_DEVICE: '0', RATE_STRANGERS: '0' };
const bare = runServer({}, { main: join(import.meta.dirname, 'bare.ts') });
const server = runServer({ ...unbound, DATABASE_URL: postgres.url, RATES: 'none', LOG: 'none' });
const origin = await server.ready;
const database = new pg.Client({ connectionString: postgres.url });
await database.connect();
await database.query('set synchronous_commit = off');

const tokens = await Promise.all(Array.from({ length: ASKING }, () => register(origin)));
const mine = tokens.map((token) => token.slice(0, 32));

await measure('bare node:http', bare, () => ({ method: 'GET', path: '/' }), SECONDS);
await grow(RECORDS);
for (const scale of SCALES) {
  await fillOthers(ACCOUNTS * scale);
  await measureAll(`${ACCOUNTS * scale} accounts of ${RECORDS_OF_OTHERS} records`);
}
for (const scale of SCALES.slice(1)) {
  await grow(RECORDS * scale);
  await measureAll(`the asking ones have ${RECORDS * scale} records`);
}
await database.end();
await server.end('SIGTERM');
await bare.end('SIGTERM');
await postgres.stop();

/** Makes other accounts until there are `count`, each with its records, where a push would put them. */
async function fillOthers(count: number): Promise<void> {
  await database.query(
    `with made as (
       insert into account (id, ver, epoch, records, bytes, created_at)
       select md5(n::text), $2::int, 1, $2::int, $2::bigint * 700, 1 from generate_series(1, $1::int) n
       on conflict do nothing returning id)
     insert into rec (account_id, id, ver, cells, bytes, dead)
     select made.id, md5(made.id || n), n, '{"core":{"t":"' || repeat('0', 30) || '","v":"' || $3::text || '"}}', 700, false
     from made, generate_series(1, $2::int) n`,
    [count, RECORDS_OF_OTHERS, CELL],
  );
  await database.query('vacuum analyze');
}

/** Gives each asking account records until it has `count` of these. */
async function grow(count: number): Promise<void> {
  for (const account of mine) {
    await database.query(
      `with made as (
         insert into rec (account_id, id, ver, cells, bytes, dead)
         select $1, md5($1 || n), account.ver + n, '{"core":{"t":"' || repeat('0', 30) || '","v":"' || $3::text || '"}}', 700, false
         from account, generate_series(1, $2::int) n where account.id = $1
         on conflict (account_id, id) do nothing returning ver)
       update account set ver = greatest(ver, (select max(ver) from made)), records = records + (select count(*) from made),
         bytes = bytes + 700 * (select count(*) from made) where id = $1`,
      [account, count, CELL],
    );
  }
  await database.query('vacuum analyze');
}

async function measureAll(where: string): Promise<void> {
  const { rows } = await database.query<{ records: string; bytes: string }>(
    `select count(*) as records, pg_database_size(current_database()) as bytes from rec`,
  );
  const [held] = rows;
  process.stdout.write(
    `\n${where}: ${held?.records} records in all, ${Math.round(Number(held?.bytes) / 1e6)} MB on the disk\n`,
  );
  const places: string[] = [];
  for (const n of tokens.keys()) places.push(await placeOf(n));
  await measure('pull of nothing new', server, (n) => pull(n, places), SECONDS);
  await measure(
    'pull of a first page',
    server,
    (n) => ({ ...pull(n, places), path: '/v1/sync/pull' }),
    SECONDS,
  );
  await measure('push of one record', server, push, SECONDS);
}

function head(n: number): Record<string, string> {
  return { Authorization: `Bearer ${tokens[n % ASKING]}` };
}

/** Where a device stands that has all there is: the epoch and the newest version. */
async function placeOf(n: number): Promise<string> {
  const { epoch } = await (await fetch(`${origin}/v1/sync/pull`, { headers: head(n) })).json();
  const { rows } = await database.query<{ ver: string }>('select ver from account where id = $1', [mine[n]]);
  return `epoch=${epoch}&cursor=${rows[0]?.ver}`;
}

function pull(n: number, places: readonly string[]): Call {
  return { method: 'GET', path: `/v1/sync/pull?${places[n % ASKING]}`, headers: head(n) };
}

function push(n: number): Call {
  const cell = { t: formatStamp(n, 0, '0'.repeat(16)), v: CELL };
  return {
    method: 'POST',
    path: '/v1/sync/push',
    headers: { ...head(n), 'Content-Type': 'application/json' },
    body: JSON.stringify({ recs: [{ id: randomBytes(16).toString('hex'), cells: { core: cell } }] }),
  };
}
