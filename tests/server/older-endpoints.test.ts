import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createDatabase } from './databases.ts';
import { createPushers } from './pushers.ts';
import { runServer } from './run-server.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MIGRATIONS = 'server/migrations';
/** Of how many of the newest migrations the endpoint before it is tried: three with FEEDCART_OLDER=3, in twice the time. */
const NEWEST = Number(process.env.FEEDCART_OLDER ?? 1);

// What a repository's history holds, a copy of its files does not: there this is today's endpoint alone.
test('endpoints of before the newest migration serve beside today’s, on the database that it made', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'feedcart-older-'));
  const database = await createDatabase();
  const env = { DATABASE_URL: database.url, RATES: 'none', RATE_DEVICE: '0', RATE_ACCOUNT: '0' };
  const today = runServer(env);
  const urls = [await today.ready];
  const older = lastBefore(NEWEST).map((commit) => runServer(env, { main: checkOut(commit, folder) }));
  urls.push(...(await Promise.all(older.map(({ ready }) => ready))));

  // Each makes an account, which all of them serve in turn from then on.
  for (const first of urls.keys()) {
    let asked = first;
    const pushers = await createPushers(() => urls[asked++ % urls.length] ?? '', 3);
    await pushers.until(() => pushers.refused > 0 || pushers.acknowledged >= 5 * urls.length);
    expect([...pushers.states]).toEqual([]);
    for (const _ of urls) expect(await pushers.check()).toBe(pushers.acknowledged);
  }

  for (const server of [today, ...older]) expect(await server.end('SIGTERM')).toMatchObject({ code: 0 });
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** The last commits before each of the newest migrations, as far as they are remembered. */
function lastBefore(count: number): string[] {
  const files = readdirSync(join(ROOT, MIGRATIONS)).filter((name) => name.endsWith('.sql'));
  return files.slice(-count).flatMap((name) => {
    const { stdout } = spawnSync(
      'git',
      ['log', '--diff-filter=A', '--format=%P', '--', `${MIGRATIONS}/${name}`],
      {
        cwd: ROOT,
        encoding: 'utf8',
      },
    );
    const [before] = stdout.trim().split(/\s+/);
    return before ? [before] : [];
  });
}

/** Puts the endpoint of a commit into a folder of its own; gives what starts it. */
function checkOut(commit: string, folder: string): string {
  const there = join(folder, commit);
  mkdirSync(there);
  const files = execFileSync('git', ['archive', commit, 'package.json', 'server', 'utils'], {
    cwd: ROOT,
    maxBuffer: 2 ** 28,
  });
  execFileSync('tar', ['-x', '-C', there], { input: files });
  symlinkSync(join(ROOT, 'node_modules'), join(there, 'node_modules'));
  return join(there, 'server/main.ts');
}
