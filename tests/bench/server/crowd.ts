import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import { formatStamp } from '../../../utils/model/sync-wire.ts';
import { startPostgres } from '../../server/postgres.ts';
import { runServer } from '../../server/run-server.ts';
import { type Call, flow } from './load.ts';
import { register } from './register.ts';

// npm run bench:crowd -- [seconds]: how long people wait for their pulls and pushes, alone, beside ten thousand connections
// that say nothing, beside as many that send a byte in ten seconds, and beside one account that pushes a thousand times a
// second. Addresses are not bounded, as in truth they are others'. The load comes from a process on the same cores.
const SECONDS = Number(process.argv[2] ?? 10);
const PEOPLE = 64;
const PER_SECOND = 200;
const CONNECTIONS = 10_000;
const FLOOD = 1000;

const postgres = await startPostgres();
const server = runServer({
  DATABASE_URL: postgres.url,
  RATE_ADDRESS: '0',
  RATE_STRANGERS: '0',
  RATES: 'none',
});
const origin = await server.ready;
const tokens = await Promise.all(Array.from({ length: PEOPLE }, () => register(origin)));
const epochs = await Promise.all(
  tokens.map(async (token) => {
    const answer = await fetch(`${origin}/v1/sync/pull`, { headers: { Authorization: `Bearer ${token}` } });
    return (await answer.json()).epoch as number;
  }),
);

const push = (token: string): Call => ({
  method: 'POST',
  path: '/v1/sync/push',
  headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
  body: JSON.stringify({
    recs: [
      {
        id: randomBytes(16).toString('hex'),
        cells: { core: { t: formatStamp(Date.now(), 0, '0'.repeat(16)), v: 'x'.repeat(600) } },
      },
    ],
  }),
});

/** A pull of nothing new by nine of ten, a push by the tenth. */
function people(n: number): Call {
  const one = n % PEOPLE;
  const token = tokens[one] ?? '';
  if (n % 10 === 0) return push(token);
  const headers = { Authorization: `Bearer ${token}` };
  return { method: 'GET', path: `/v1/sync/pull?epoch=${epochs[one]}&cursor=0`, headers };
}

let alone = Number.NaN;
async function measure(name: string, beside?: () => Promise<string>): Promise<void> {
  const other = beside?.();
  const { p50, p99, answers } = await flow(origin, people, { seconds: SECONDS, perSecond: PER_SECOND });
  if (!beside) alone = p99;
  const said = [...answers].map(([status, count]) => `${count} × ${status}`).join(', ');
  process.stdout.write(
    `${name.padEnd(32)} p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms (× ${(p99 / alone).toFixed(1)}); ${said}` +
      `${other ? `; ${await other}` : ''}\n`,
  );
}

/** Holds so many connections open as long as people are measured; one that is closed is made again. */
async function crowd(each: (socket: Socket) => void): Promise<{ leave: () => string }> {
  const { hostname, port } = new URL(origin);
  const sockets = new Set<Socket>();
  let closed = 0;
  let isOver = false;
  const join = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => {
        each(socket);
        resolve();
      });
      sockets.add(socket);
      socket.on('error', reject);
      socket.on('close', () => {
        sockets.delete(socket);
        if (isOver) return;
        closed++;
        join().catch(() => undefined);
      });
      socket.resume();
    });
  for (let made = 0; made < CONNECTIONS; made += 500)
    await Promise.all(Array.from({ length: 500 }, () => join()));
  return {
    leave() {
      isOver = true;
      const held = sockets.size;
      for (const socket of sockets) socket.destroy();
      return `${held} connections held, ${closed} closed by the endpoint meanwhile`;
    },
  };
}

async function besideCrowd(name: string, each: (socket: Socket) => void): Promise<void> {
  const { leave } = await crowd(each);
  await measure(name, async () => '');
  process.stdout.write(`${' '.repeat(32)} ${leave()}\n`);
}

await measure('alone, to warm up');
await measure('alone');
await besideCrowd('beside silent connections', () => undefined);
await besideCrowd('beside slow senders', (socket) => {
  socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\nX-Slow: ');
  // Each at a time of its own, as ours would be held up by all of them at once.
  const slow = setTimeout(() => socket.write('x'), Math.random() * SECONDS * 1000);
  socket.on('close', () => clearTimeout(slow));
});
const loud = await register(origin);
await measure(`beside ${FLOOD} pushes a second`, async () => {
  const { answers } = await flow(origin, () => push(loud), { seconds: SECONDS, perSecond: FLOOD });
  return `the one: ${[...answers].map(([status, count]) => `${count} × ${status}`).join(', ')}`;
});
await server.end('SIGTERM');
await postgres.stop();
