import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { pullAnswerSchema, pushAnswerSchema } from '../../utils/model/sync-wire.ts';
import { createDatabase } from './databases.ts';
import { newAccountRequest, newId, record } from './endpoint.ts';
import { runServer } from './run-server.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'feedcart-process-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const run = (env: Readonly<Record<string, string>>, ...args: string[]) =>
  runServer(env, { args, cwd: directory });

async function register(url: string) {
  const answer = await fetch(`${url}/v1/accounts`, newAccountRequest());
  const { token } = await answer.json();
  return { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
}

test('on PGlite: what was acknowledged survives kill -9, one process a directory, a restore is told', async () => {
  const env = { DATA_DIR: join(directory, 'data', 'pg') };
  const first = run(env);
  const url = await first.ready;
  const headers = await register(url);
  const saved = record(newId(), `${'0'.repeat(15)}1${'a'.repeat(16)}`, { core: 'a kettle' });
  const push = await fetch(`${url}/v1/sync/push`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ recs: [saved] }),
  });
  const { epoch } = pushAnswerSchema.parse(await push.json());

  const second = run(env);
  expect(await second.ended).toMatchObject({
    code: 1,
    problems: expect.stringContaining('in use by another'),
  });
  await first.end('SIGKILL');

  const restored = run(env, '--restored');
  const answer = await fetch(`${await restored.ready}/v1/sync/pull`, { headers });
  const after = pullAnswerSchema.parse(await answer.json());
  expect(after.recs).toEqual([{ ...saved, ver: 1 }]);
  expect(after.epoch).toBeGreaterThan(epoch);
  expect(await restored.end('SIGTERM')).toEqual({ code: 0, signal: null, problems: '' });
});

test('on PostgreSQL: two processes share one database', async () => {
  const database = await createDatabase();
  const env = { DATABASE_URL: database.url };
  const servers = [run(env), run(env)];
  const [one = '', two = ''] = await Promise.all(servers.map((server) => server.ready));
  const headers = await register(one);
  expect((await fetch(`${two}/v1/sync/pull`, { headers })).status).toBe(200);

  // A body of 20 MB whose length nobody said, over the wire.
  const status = await new Promise((resolve) => {
    const sending = request(`${two}/v1/sync/push`, { method: 'POST', headers }, (answer) => {
      resolve(answer.statusCode);
      sending.destroy();
    });
    // The server may hang up before all is sent.
    sending.on('error', () => resolve('hung up'));
    for (let n = 0; n < 320; n++) sending.write(' '.repeat(64 * 1024));
    sending.end();
  });
  expect(status).toBe(413);
  expect((await fetch(`${two}/health`)).status).toBe(200);
  for (const server of servers) expect(await server.end('SIGINT')).toMatchObject({ code: 0 });
  await database.drop();
});

test('a database that can not be reached ends the start with the reason, without its password', async () => {
  const server = run({ DATABASE_URL: 'postgres://nobody:hidden@127.0.0.1:1/nothing' });
  await expect(server.ready).rejects.toThrow('could not be opened');
  const { code, problems } = await server.ended;
  expect(code).toBe(1);
  expect(problems).not.toContain('hidden');
});
