import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { VARIABLES } from '../../server/config.ts';
import { createDatabase } from './databases.ts';
import { startPostgres } from './postgres.ts';
import { runServer } from './run-server.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const lockSchema = z.object({
  packages: z.record(z.string(), z.object({ dev: z.boolean().optional(), optional: z.boolean().optional() })),
});
const read = (name: string) => readFileSync(join(ROOT, 'server', name), 'utf8');

/** Read by the driver of PostgreSQL itself. */
const DRIVERS = ['PGPASSWORD'];

/** What is set for the program in the image, in the compose file and by systemd. */
function variablesSet(): string[] {
  const image = read('Dockerfile').match(/^ENV (.*)$/m)?.[1] ?? '';
  const compose = /environment:\n((?: {6}.*\n)+)/.exec(read('compose.yaml'))?.[1] ?? '';
  const unit = read('feedcart.service');
  return [
    ...[...image.matchAll(/([A-Z_]+)=/g)].map(([, name]) => name ?? ''),
    ...[...compose.matchAll(/^ {6}([A-Z_]+):/gm)].map(([, name]) => name ?? ''),
    ...[...unit.matchAll(/^Environment=([A-Z_]+)=/gm)].map(([, name]) => name ?? ''),
  ].filter((name) => name !== 'NODE_ENV');
}

test('image, compose file and unit set only variables that there are', () => {
  const set = variablesSet();
  expect(set).toEqual(expect.arrayContaining(['HOST', 'DATABASE_URL', 'DATA_DIR']));
  for (const name of set) expect([...VARIABLES, ...DRIVERS]).toContain(name);
});

test('systemd and compose wait longer for a process to end than it takes', () => {
  const [, unit] = /TimeoutStopSec=(\d+)/.exec(read('feedcart.service')) ?? [];
  const [, compose] = /stop_grace_period: (\d+)s/.exec(read('compose.yaml')) ?? [];
  for (const seconds of [unit, compose]) expect(Number(seconds)).toBeGreaterThan(12);
});

test('what the image copies and installs is enough for the endpoint to run, be looked after and be backed up', async () => {
  const lock = lockSchema.parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));
  const image = mkdtempSync(join(tmpdir(), 'feedcart-image-'));
  for (const [, from = ''] of read('Dockerfile').matchAll(/^COPY (?!--from)(\S+) \.\//gm)) {
    expect(existsSync(join(ROOT, from)), from).toBe(true);
    cpSync(join(ROOT, from), join(image, from), { recursive: true });
  }
  // As `npm ci --omit=dev --omit=optional` puts them there; one inside of another comes along.
  for (const [path, { dev, optional }] of Object.entries(lock.packages)) {
    if (dev || optional || path.split('node_modules/').length !== 2) continue;
    mkdirSync(dirname(join(image, path)), { recursive: true });
    symlinkSync(join(ROOT, path), join(image, path));
  }
  const database = await createDatabase();
  const server = runServer(
    // A package looks for others where its link is, not where that leads.
    { DATABASE_URL: database.url, RATES: 'none', NODE_OPTIONS: '--preserve-symlinks' },
    { main: join(image, 'server/main.ts') },
  );
  const { port } = new URL(await server.ready);
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
  // On whatever port it was told to listen.
  const [, look = ''] = /^HEALTHCHECK .*CMD (\[.*\])$/m.exec(read('Dockerfile')) ?? [];
  const [node, ...words] = z.array(z.string()).parse(JSON.parse(look));
  expect(node).toBe('node');
  await promisify(execFile)(process.execPath, words, { env: { PORT: port } });

  // As README.md says it, which can't be by npm: the image has nothing of what that runs.
  const [, main = '', command = ''] = /exec endpoint node (\S+) (\w+) \/data/.exec(read('README.md')) ?? [];
  const file = join(image, 'feedcart.jsonl.gz');
  const backup = runServer(
    { DATABASE_URL: database.url, NODE_OPTIONS: '--preserve-symlinks' },
    { main: join(image, main), args: [command, file] },
  );
  expect(await backup.ended).toMatchObject({ code: 0 });
  expect(existsSync(file)).toBe(true);
  await server.end('SIGTERM');
  await database.drop();
  rmSync(image, { recursive: true });
});

test('the password of the compose file may be of any characters', async () => {
  const postgres = await startPostgres();
  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  const password = 'a/b#c@d?e%zz:f g';
  await admin.query(`alter user feedcart password '${password}'`);
  await admin.query('create database feedcart');
  // From here on it is asked for.
  const { rows } = await admin.query('show hba_file');
  await admin.query(
    `copy (select 'host all all 127.0.0.1/32 scram-sha-256') to '${rows[0].hba_file}'; select pg_reload_conf()`,
  );
  await admin.end();

  const [, compose = ''] = /DATABASE_URL: (\S+)/.exec(read('compose.yaml')) ?? [];
  expect(read('compose.yaml')).toContain('PGPASSWORD: ${POSTGRES_PASSWORD');
  const url = compose.replace('@database/', `@${new URL(postgres.url).host}/`);
  const env = { DATABASE_URL: url, RATES: 'none' };
  const stranger = runServer({ ...env, PGPASSWORD: 'another' });
  expect(await stranger.ended).toMatchObject({ code: 1 });
  const server = runServer({ ...env, PGPASSWORD: password });
  expect((await fetch(`${await server.ready}/readyz`)).status).toBe(200);
  await server.end('SIGTERM');
  await postgres.stop();
});
