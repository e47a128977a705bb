import { createHash } from 'node:crypto';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { picturePath, prefixOf, signAsk, smallPicturesPath } from '../../utils/cards/index.ts';
import { toBase64Url } from '../../utils/model/base64-url.ts';
import { RULES_MARK } from '../../utils/model/rules-wire.ts';
import { keyNumber } from '../cards/creator.ts';
import { jpeg, webp } from '../model/picture-files.ts';
import { enrol, sending } from './creator.ts';
import { createDatabase } from './databases.ts';
import { createEndpoint, newAccountRequest, newId, record } from './endpoint.ts';
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

test('pictures are kept, byte for byte, and are gone with their card as soon as they are purged', async () => {
  const pool = new pg.Pool({ connectionString: database.url });
  onTestFinished(() => pool.end());
  const endpoint = createEndpoint(drizzle(pool));
  const lin = await enrol(endpoint);
  const key = await keyNumber(1);
  const files = [jpeg({ width: 800, height: 600 }), webp('VP8 ')];
  const [hash = '', small = ''] = files.map((bytes) => createHash('sha256').update(bytes).digest('hex'));
  const early = await ask(picturePath(hash));
  expect([early.status, cached(early)]).toEqual([404, 'miss']);
  for (const [n, name] of [hash, small].entries()) {
    const wish = { v: 1, creator: lin.id, at: endpoint.now, do: 'picture', hash: name } as const;
    const body = { ...(await signAsk(wish, key)), data: toBase64Url(files[n] ?? new Uint8Array()) };
    const path = `/v1/creators/${lin.id}/pictures/${name}`;
    expect((await endpoint.request(path, sending(body, 'PUT'))).status).toBe(201);
  }
  const own = {
    sku: 'cup',
    pay: 'https://www.paypal.com/ncp/payment/ABC',
    pictures: [{ hash, small, alt: 'A cup' }],
  };
  const items = [{ title: 'Cup', price_minor: 2800, currency: 'CNY', own }];
  expect((await lin.publish({ items })).status).toBe(201);

  const paths = [
    picturePath(hash),
    picturePath(small),
    smallPicturesPath('bluesky', await prefixOf('3kxyz', 4)),
  ];
  for (const path of paths) {
    const bytes = await (await fetch(`${origin}${path}`)).bytes();
    const first = await ask(path);
    expect([first.status, await first.bytes(), cached(first)]).toEqual([200, bytes, 'miss']);
    const again = await ask(path, { headers: { Origin: 'https://evil.example', Cookie: 'other=1' } });
    expect([await again.bytes(), cached(again)]).toEqual([bytes, 'hit']);
    for (const leak of ['Vary', 'Set-Cookie', 'X-Request-Id']) expect(again.headers.get(leak)).toBeNull();
  }

  expect((await lin.publish({ seq: 2, items: [] })).status).toBe(201);
  for (const path of paths) {
    expect(cached(await ask(path))).toBe('hit');
    expect((await ask(path, { method: 'PURGE' })).status).toBe(200);
  }
  for (const name of [hash, small]) expect((await ask(picturePath(name))).status).toBe(404);
  expect(await (await ask(paths[2] ?? '')).json()).toEqual([]);
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
