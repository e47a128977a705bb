import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RULES_MARK } from '../../utils/model/rules-wire.ts';
import { createDatabase } from './databases.ts';
import { newAccountRequest, newId, record } from './endpoint.ts';
import { type RunningServer, runServer } from './run-server.ts';
import { ensureVarnish, startVarnish, type Varnish } from './varnish.ts';

const directory = mkdtempSync(join(tmpdir(), 'feedcart-cached-'));
const file = join(directory, 'rules.txt');
const STAMP = `${'0'.repeat(15)}1${'a'.repeat(16)}`;
let database: Awaited<ReturnType<typeof createDatabase>>;
let server: RunningServer;
let varnish: Varnish;
let origin: string;

/** Puts other rules in place, as the operator does. */
function publish(text: string): void {
  writeFileSync(`${file}.new`, `${RULES_MARK}signature\n${text}`);
  renameSync(`${file}.new`, file);
}

beforeAll(async () => {
  ensureVarnish();
  publish('{"version":1}');
  database = await createDatabase();
  server = runServer({ DATABASE_URL: database.url, RATES: 'none', RULES_FILE: file });
  origin = await server.ready;
  varnish = await startVarnish(origin);
}, 300_000);
afterAll(async () => {
  await varnish.stop();
  await server.end('SIGTERM');
  await database.drop();
  rmSync(directory, { recursive: true });
});

const ask = (path: string, init?: RequestInit) => fetch(`${varnish.url}${path}`, init);
const cached = (answer: Response) => answer.headers.get('X-Cache');

test.each(['/v1/rules', '/openapi.json', '/docs'])(
  '%s is kept, and is the same byte for byte',
  async (path) => {
    const direct = await fetch(`${origin}${path}`);
    const bytes = await direct.text();
    const first = await ask(path);
    expect([await first.text(), cached(first)]).toEqual([bytes, 'miss']);
    for (const headers of [
      {},
      { Origin: 'https://evil.example' },
      { 'Accept-Language': 'zh', Cookie: 'other=1' },
    ]) {
      const again = await ask(path, { headers });
      expect([await again.text(), cached(again)]).toEqual([bytes, 'hit']);
      expect(again.headers.get('ETag')).toBe(direct.headers.get('ETag'));
      expect(again.headers.get('Access-Control-Allow-Origin')).toBe(
        direct.headers.get('Access-Control-Allow-Origin'),
      );
      for (const leak of ['Vary', 'Set-Cookie', 'X-Request-Id']) expect(again.headers.get(leak)).toBeNull();
    }
    const etag = direct.headers.get('ETag') ?? '';
    const known = await ask(path, { headers: { 'If-None-Match': etag } });
    expect([known.status, cached(known)]).toEqual([304, 'hit']);
  },
);

test('a purge brings out what is new at once', async () => {
  const before = await (await ask('/v1/rules')).text();
  publish('{"version":2}');
  expect(await (await ask('/v1/rules')).text()).toBe(before);
  expect((await ask('/v1/rules', { method: 'PURGE' })).status).toBe(200);
  const after = await ask('/v1/rules');
  expect(await after.text()).toContain('"version":2');
  expect(cached(after)).toBe('miss');
});

test('no answer to a device is kept, nor a refusal, nor that something is not there', async () => {
  const register = async () => {
    const { token } = await (await ask('/v1/accounts', newAccountRequest())).json();
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const saved = record(newId(), STAMP, { core: token });
    const body = JSON.stringify({ recs: [saved] });
    expect((await ask('/v1/sync/push', { method: 'POST', headers, body })).status).toBe(200);
    return { headers, saved };
  };
  const devices = [await register(), await register()];
  const paths = ['/v1/sync/pull', '/v1/account', '/v1/devices', '/v1/account/export'];
  for (let round = 0; round < 2; round++)
    for (const path of paths) {
      const denied = await ask(path);
      expect([denied.status, cached(denied)]).toEqual([401, 'miss']);
      const texts = await Promise.all(
        devices.map(async ({ headers }) => {
          const answer = await ask(path, { headers });
          expect([answer.status, cached(answer)]).toEqual([200, 'miss']);
          expect(answer.headers.get('Cache-Control')).toBe('no-store');
          return answer.text();
        }),
      );
      if (path !== '/v1/devices') expect(texts[0]).not.toBe(texts[1]);
    }
  for (const { headers, saved } of devices) {
    const { recs } = await (await ask('/v1/sync/pull', { headers })).json();
    expect(recs).toEqual([{ ...saved, ver: 1 }]);
  }
  for (const path of ['/v1/rates', '/v1/nothing', '/v1/rates', '/v1/nothing', '/healthz', '/healthz'])
    expect(cached(await ask(path))).toBe('miss');
});
