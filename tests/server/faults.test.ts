import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createDatabase } from './databases.ts';
import { startPostgres } from './postgres.ts';
import { createPushers } from './pushers.ts';
import { runServer } from './run-server.ts';

/** Acknowledged pushes between two faults; more of them with FEEDCART_FAULTS (server/README.md). */
const PUSHES = Number(process.env.FEEDCART_FAULTS ?? 12);
const ROUNDS = 3;
const UNBOUND = { RATES: 'none', RATE_ADDRESS: '0', RATE_ACCOUNT: '0', RATE_DEVICE: '0' };

/** Runs until so many more pushes were acknowledged. */
const more = (pushers: Awaited<ReturnType<typeof createPushers>>, count: number) => {
  const goal = pushers.acknowledged + count;
  return pushers.until(() => pushers.acknowledged >= goal);
};

test('the endpoint is killed while devices push: what was acknowledged is there, and nothing in part', async () => {
  const database = await createDatabase();
  const env = { ...UNBOUND, DATABASE_URL: database.url };
  let server = runServer(env);
  let url = await server.ready;
  const pushers = await createPushers(() => url, 10);
  for (let round = 0; round < ROUNDS; round++) {
    await more(pushers, PUSHES);
    const before = pushers.refused;
    const [ended] = await Promise.all([server.end('SIGKILL'), pushers.until(() => pushers.refused > before)]);
    expect(ended.signal).toBe('SIGKILL');
    server = runServer(env);
    url = await server.ready;
    expect(await pushers.check()).toBeGreaterThanOrEqual(pushers.acknowledged);
  }
  await more(pushers, PUSHES);
  await server.end('SIGTERM');
  await database.drop();
});

test('an embedded database is killed while devices push, and holds all that was acknowledged', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'feedcart-faults-'));
  const env = { ...UNBOUND, DATA_DIR: join(directory, 'pg') };
  let server = runServer(env);
  let url = await server.ready;
  const pushers = await createPushers(() => url, 10);
  await more(pushers, PUSHES);
  await server.end('SIGKILL');
  server = runServer(env);
  url = await server.ready;
  expect(await pushers.check()).toBeGreaterThanOrEqual(PUSHES);
  await more(pushers, 1);
  await server.end('SIGKILL');
  rmSync(directory, { recursive: true });
}, 180_000);

test('PostgreSQL falls over and comes back: the endpoint says 503 meanwhile, and goes on by itself', async () => {
  const postgres = await startPostgres();
  const server = runServer({ ...UNBOUND, DATABASE_URL: postgres.url });
  const url = await server.ready;
  const pushers = await createPushers(() => url, 10);
  for (let round = 0; round < ROUNDS; round++) {
    await more(pushers, PUSHES);
    const before = pushers.refused;
    await Promise.all([postgres.crash(), pushers.until(() => pushers.refused > before)]);
    const answer = await fetch(`${url}/readyz`);
    expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '30']);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    await postgres.resume();
    expect(await pushers.check()).toBeGreaterThanOrEqual(pushers.acknowledged);
  }
  expect(await server.end('SIGTERM')).toMatchObject({ code: 0 });
  await postgres.stop();
});

test('the disk is full: pushes are refused whole, pulls go on, and pushes too once there is room', async () => {
  const disk = mkdtempSync(join(tmpdir(), 'feedcart-disk-'));
  mountDisk(disk, 'size=52m');
  try {
    chmodSync(disk, 0o777);
    const postgres = await startPostgres(disk);
    const server = runServer({ ...UNBOUND, DATABASE_URL: postgres.url });
    const url = await server.ready;
    const pushers = await createPushers(() => url, 80, 3000);
    await pushers.until(() => pushers.refused >= 8);
    expect(pushers.acknowledged).toBeGreaterThan(0);
    // Not for want of room in the account.
    expect([...pushers.states]).toEqual([503]);
    mountDisk(disk, 'remount,size=400m');
    // Where there was no room for its journal, it ended itself.
    await postgres.resume();
    expect(await pushers.check()).toBeGreaterThanOrEqual(pushers.acknowledged);
    await more(pushers, 4);
    await server.end('SIGTERM');
    await postgres.stop();
  } finally {
    execFileSync('umount', ['--lazy', disk]);
    rmSync(disk, { recursive: true });
  }
});

/** A disk of its own, in memory. */
function mountDisk(at: string, options: string): void {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    throw new Error('A disk that can be full needs Linux and root: run this test there.');
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'feedcart-disk', at]);
}
