import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { VARIABLES } from '../../server/config.ts';
import { createDatabase } from './databases.ts';
import { runServer } from './run-server.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (name: string) => readFileSync(join(ROOT, 'server', name), 'utf8');

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
  for (const name of set) expect(VARIABLES).toContain(name);
});

test('systemd and compose wait longer for a process to end than it takes', () => {
  const [, unit] = /TimeoutStopSec=(\d+)/.exec(read('feedcart.service')) ?? [];
  const [, compose] = /stop_grace_period: (\d+)s/.exec(read('compose.yaml')) ?? [];
  for (const seconds of [unit, compose]) expect(Number(seconds)).toBeGreaterThan(12);
});

test('what the image copies is enough for the endpoint to run', async () => {
  const image = mkdtempSync(join(tmpdir(), 'feedcart-image-'));
  for (const [, from = ''] of read('Dockerfile').matchAll(/^COPY (?!--from)(\S+) \.\//gm)) {
    expect(existsSync(join(ROOT, from)), from).toBe(true);
    cpSync(join(ROOT, from), join(image, from), { recursive: true });
  }
  symlinkSync(join(ROOT, 'node_modules'), join(image, 'node_modules'));
  const database = await createDatabase();
  const server = runServer(
    { DATABASE_URL: database.url, RATES: 'none' },
    { main: join(image, 'server/main.ts') },
  );
  const answer = await fetch(`${await server.ready}/readyz`);
  expect(answer.status).toBe(200);
  await server.end('SIGTERM');
  await database.drop();
  rmSync(image, { recursive: true });
});
