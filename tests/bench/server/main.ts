import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accountAnswerSchema, formatStamp } from '../../../utils/model/sync-wire.ts';
import { startPostgres } from '../../server/postgres.ts';
import { type RunningServer, runServer } from '../../server/run-server.ts';
import { type Call, load } from './load.ts';

// node tools/bootstrap.mjs ../tests/bench/server/main.ts [seconds]: what a request costs the endpoint's process, beside
// a bare node:http of the same run. The database is a process of its own and is not counted.
const SECONDS = Number(process.argv[2] ?? 5);
const CONNECTIONS = 8;
const ACCOUNTS = 16;
const TICKS_A_SECOND = 100;
const PAGE = 4096;

const postgres = await startPostgres();
const unbound = { RATE_ADDRESS: '0', RATE_ACCOUNT: '0', RATE_DEVICE: '0', RATE_STRANGERS: '0' };
const bare = runServer({}, { main: join(import.meta.dirname, 'bare.ts') });
const server = runServer({ ...unbound, DATABASE_URL: postgres.url, RATES: 'none' });
const origin = await server.ready;

const tokens = await Promise.all(Array.from({ length: ACCOUNTS }, register));
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

await measure('bare node:http', bare, () => ({ method: 'GET', path: '/' }));
await measure('GET /healthz', server, () => ({ method: 'GET', path: '/healthz' }));
await measure('public answer, 22 kB', server, () => ({ method: 'GET', path: '/openapi.json' }));
await measure('pull of nothing new', server, pull);
await measure('push of one record', server, push);
await server.end('SIGTERM');
await bare.end('SIGTERM');
await postgres.stop();

/** CPU milliseconds a request, latencies and throughput of a call, after as long a one to warm up. */
async function measure(name: string, { ready, pid }: RunningServer, next: (n: number) => Call) {
  const at = await ready;
  await load(at, next, { seconds: SECONDS, connections: CONNECTIONS });
  const before = used(pid);
  const { requests, perSecond, p50, p99 } = await load(at, next, {
    seconds: SECONDS,
    connections: CONNECTIONS,
  });
  const after = used(pid);
  const cpu = ((after.seconds - before.seconds) * 1000) / requests;
  const memory = `${before.megabytes.toFixed(0)} → ${after.megabytes.toFixed(0)} MB`;
  process.stdout.write(
    `${name.padEnd(30)} ${cpu.toFixed(3)} ms CPU, p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ` +
      `${perSecond.toFixed(0)}/s, ${memory}\n`,
  );
}

/** CPU time and memory of a process so far (Linux). */
function used(pid: number): { seconds: number; megabytes: number } {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[11]) + Number(fields[12]);
  return { seconds: ticks / TICKS_A_SECOND, megabytes: (Number(fields[21]) * PAGE) / 1e6 };
}

async function register(): Promise<string> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() };
  const answer = await fetch(`${origin}/v1/accounts`, { method: 'POST', headers, body: '{}' });
  return accountAnswerSchema.parse(await answer.json()).token;
}

/** The epoch of an account. */
async function placeOf(n: number): Promise<number> {
  const { epoch } = await (await fetch(`${origin}/v1/sync/pull`, { headers: head(n) })).json();
  return epoch;
}
