import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { startPostgres } from '../../server/postgres.ts';
import { runServer } from '../../server/run-server.ts';
import { type Call, flow } from './load.ts';
import { pushOf } from './push-of.ts';
import { register } from './register.ts';

// npm run bench:crowd -- [seconds]: how long people wait for their pulls and pushes, alone, beside ten thousand connections
// that say nothing, beside those that send a byte in ten seconds (hold-crowd.ts), and beside one account that pushes a
// thousand times a second, which it may for less than a second a minute: 60 tells what that comes to. Before, the same for a
// bare node:http. Addresses are not bounded, as in truth they are others'. The load and the crowd come from processes on the
// same cores.
const SECONDS = Number(process.argv[2] ?? 10);
const PEOPLE = 64;
const PER_SECOND = 200;
const FLOOD = 1000;

const postgres = await startPostgres();
const server = runServer({
  DATABASE_URL: postgres.url,
  RATE_ADDRESS: '0',
  RATE_STRANGERS: '0',
  RATES: 'none',
  LOG: 'none',
});
const bare = runServer({}, { main: join(import.meta.dirname, 'bare.ts') });
const origin = await server.ready;
const tokens = await Promise.all(Array.from({ length: PEOPLE }, () => register(origin)));
const epochs = await Promise.all(
  tokens.map(async (token) => {
    const answer = await fetch(`${origin}/v1/sync/pull`, { headers: { Authorization: `Bearer ${token}` } });
    return (await answer.json()).epoch as number;
  }),
);

/** A pull of nothing new by nine of ten, a push by the tenth. */
function people(n: number): Call {
  const one = n % PEOPLE;
  const token = tokens[one] ?? '';
  if (n % 10 === 0) return pushOf(token);
  const headers = { Authorization: `Bearer ${token}` };
  return { method: 'GET', path: `/v1/sync/pull?epoch=${epochs[one]}&cursor=0`, headers };
}

const bareCall = (): Call => ({ method: 'GET', path: '/' });

type Measured = 'ours' | 'bare';
const alone: Partial<Record<Measured, number>> = {};
async function measure(name: string, whose: Measured, beside?: () => Promise<string>): Promise<void> {
  const other = beside?.();
  const [where, next] = whose === 'ours' ? [origin, people] : [await bare.ready, bareCall];
  const { p50, p99, answers } = await flow(where, next, { seconds: SECONDS, perSecond: PER_SECOND });
  if (!beside) alone[whose] = p99;
  const said = [...answers].map(([status, count]) => `${count} × ${status}`).join(', ');
  process.stdout.write(
    `${whose} ${name.padEnd(32)} p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms` +
      ` (× ${(p99 / (alone[whose] ?? Number.NaN)).toFixed(1)}); ${said}${other ? `; ${await other}` : ''}\n`,
  );
}

/** In a process of its own, as that of the people would stop for it. */
async function besideCrowd(
  name: string,
  whose: Measured,
  kind: 'silent' | 'slow',
  count: number,
): Promise<void> {
  const { port } = new URL(whose === 'ours' ? origin : await bare.ready);
  const holding = spawn(
    process.execPath,
    [join(import.meta.dirname, 'hold-crowd.ts'), port, kind, `${count}`],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const lines = createInterface(holding.stdout)[Symbol.asyncIterator]();
  await lines.next();
  await measure(name, whose, async () => {
    await new Promise((resolve) => setTimeout(resolve, SECONDS * 1000));
    holding.stdin.end();
    return String((await lines.next()).value);
  });
  // Until whoever left is forgotten.
  await new Promise((resolve) => setTimeout(resolve, 3000));
}

for (const whose of ['bare', 'ours'] as const) {
  await measure('alone, to warm up', whose);
  await measure('alone', whose);
  await besideCrowd('beside 10,000 silent connections', whose, 'silent', 10_000);
  await besideCrowd('beside 1,000 slow senders', whose, 'slow', 1000);
  await besideCrowd('beside 10,000 slow senders', whose, 'slow', 10_000);
}
for (const whose of ['bare', 'ours'] as const) {
  const where = whose === 'ours' ? origin : await bare.ready;
  const loud = whose === 'ours' ? await register(origin) : 'any';
  await measure(`beside ${FLOOD} pushes a second`, whose, async () => {
    const script = join(import.meta.dirname, 'flood.ts');
    const told = await promisify(execFile)(process.execPath, [script, where, loud, `${SECONDS}`, `${FLOOD}`]);
    return `the one: ${told.stdout.trim()}`;
  });
}
await Promise.all([server.end('SIGTERM'), bare.end('SIGTERM')]);
await postgres.stop();
