import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatStamp } from '../../../utils/model/sync-wire.ts';
import { startPostgres } from '../../server/postgres.ts';
import { runServer } from '../../server/run-server.ts';
import type { Call } from './load.ts';
import { measure } from './measure.ts';
import { register } from './register.ts';

// npm run bench:server -- [seconds] [pglite] [push]: what a request costs the endpoint's process, beside a bare node:http of
// the same run. PostgreSQL is a process of its own and is not counted; PGlite is in the endpoint's, and is. `300 push`:
// ten minutes of pushes alone, the second five of them measured.
const SECONDS = Number(process.argv[2] ?? 5);
const DIRECTORY = process.argv.includes('pglite')
  ? mkdtempSync(join(tmpdir(), 'feedcart-bench-'))
  : undefined;
/** Enough that none is full before the end: pushes last twice as long as they are measured, and an account holds 20,000 records. */
const ACCOUNTS = Math.max(16, Math.ceil(SECONDS / 2));

const postgres = DIRECTORY === undefined ? await startPostgres() : undefined;
const database = postgres ? { DATABASE_URL: postgres.url } : { DATA_DIR: join(DIRECTORY ?? '', 'pgdata') };
const unbound = { RATE_ADDRESS: '0', RATE_ACCOUNT: '0', RATE_DEVICE: '0', RATE_STRANGERS: '0' };
const bare = runServer({}, { main: join(import.meta.dirname, 'bare.ts') });
const server = runServer({ ...unbound, ...database, RATES: 'none', LOG: 'none' });
const origin = await server.ready;

const tokens = await Promise.all(Array.from({ length: ACCOUNTS }, () => register(origin)));
const head = (n: number) => ({ Authorization: `Bearer ${tokens[n % ACCOUNTS]}` });
const places = await Promise.all(tokens.map((_, n) => placeOf(n)));

const push = (n: number): Call => ({
  method: 'POST',
  path: '/v1/sync/push',
  headers: { ...head(n), 'Content-Type': 'application/json' },
  body: JSON.stringify({ recs: [newRecord(formatStamp(n, 0, '0'.repeat(16)))] }),
});
const VALUES = { core: 'x'.repeat(600), note: 'y'.repeat(100), list: 'z', position: '1' };
const newRecord = (t: string) => ({
  id: randomBytes(16).toString('hex'),
  cells: Object.fromEntries(Object.entries(VALUES).map(([field, v]) => [field, { t, v }])),
});
const pull = (n: number): Call => ({
  method: 'GET',
  path: `/v1/sync/pull?epoch=${places[n % ACCOUNTS]}&cursor=0`,
  headers: head(n),
});

if (!process.argv.includes('push')) {
  await measure('bare node:http', bare, () => ({ method: 'GET', path: '/' }), SECONDS);
  await measure('GET /healthz', server, () => ({ method: 'GET', path: '/healthz' }), SECONDS);
  await measure('public answer, 22 kB', server, () => ({ method: 'GET', path: '/openapi.json' }), SECONDS);
  await measure('pull of nothing new', server, pull, SECONDS);
}
await measure('push of one record', server, push, SECONDS);
await server.end('SIGTERM');
await bare.end('SIGTERM');
await postgres?.stop();
if (DIRECTORY !== undefined) rmSync(DIRECTORY, { recursive: true });

/** The epoch of an account. */
async function placeOf(n: number): Promise<number> {
  const { epoch } = await (await fetch(`${origin}/v1/sync/pull`, { headers: head(n) })).json();
  return epoch;
}
