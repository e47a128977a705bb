import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import type { Database } from '../../server/environment.ts';
import { rulesAt } from '../../server/rules-file.ts';
import { MAX_RULES_BYTES, RULES_MARK } from '../../utils/model/rules-wire.ts';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'feedcart-rules-'));
  path = join(folder, 'rules.txt');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const NO_DATABASE = new Proxy({} as Database, {
  get() {
    throw new Error('rules need no database');
  },
});
const file = (body: string) => `${RULES_MARK}${'A'.repeat(86)}\n${body}`;

/** Puts a file there as an operator should: whole. */
async function put(text: string) {
  await writeFile(`${path}.new`, text);
  await rename(`${path}.new`, path);
}

function endpoint() {
  const app = createApp({ db: NO_DATABASE, rules: rulesAt(path) });
  return (init?: RequestInit): Response | Promise<Response> => app.request('/v1/rules', init);
}

describe('GET /v1/rules', () => {
  test('answers everybody with the file as it was signed, to be cached', async () => {
    await put(file('{"version":1}'));
    const answer = await endpoint()();
    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe(file('{"version":1}'));
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'public, max-age=3600',
      'content-type': 'text/plain; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
      etag: expect.stringMatching(/^"[\w-]{43}"$/),
    });
  });

  test('answers 304 to whoever has this very file, and to nobody else', async () => {
    await put(file('{"version":1}'));
    const ask = endpoint();
    const etag = (await ask()).headers.get('etag') ?? '';
    const asked = (names: string) => ask({ headers: { 'If-None-Match': names } });
    for (const names of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const answer = await asked(names);
      expect([answer.status, await answer.text()]).toEqual([304, '']);
      expect(answer.headers.get('etag')).toBe(etag);
    }
    for (const names of ['*', '"other"', etag.slice(1, -1), `${etag}x`, ''])
      expect((await asked(names)).status).toBe(200);
  });

  test('serves a file that took the place of another without a restart, by another name', async () => {
    await put(file('{"version":1}'));
    const ask = endpoint();
    const first = await ask();
    await put(file('{"version":2}'));
    const second = await ask({ headers: { 'If-None-Match': first.headers.get('etag') ?? '' } });
    expect([second.status, await second.text()]).toEqual([200, file('{"version":2}')]);
  });

  test('is 404 where there is no file, and where rules were never set up', async () => {
    for (const ask of [endpoint(), () => createApp({ db: NO_DATABASE }).request('/v1/rules')]) {
      const answer = await ask();
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code: 'no_rules' });
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  test.each([
    ['no rules', '{"version":1}'],
    ['cut off', file('{"version":')],
    ['empty', ''],
    ['too long', file(`{${'x'.repeat(MAX_RULES_BYTES)}}`)],
  ])('goes on with the good file while the one there is %s', async (_, text) => {
    const ask = endpoint();
    await writeFile(path, text);
    expect((await ask()).status).toBe(404);
    await put(file('{"version":1}'));
    expect((await ask()).status).toBe(200);
    await put(text);
    expect(await (await ask()).text()).toBe(file('{"version":1}'));
  });

  test.each(['POST', 'PUT', 'DELETE'])('is for reading only: %s is refused', async (method) => {
    const answer = await endpoint()({ method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET']);
  });

  test('may be asked by an extension with If-None-Match, which browsers ask about first', async () => {
    const answer = await endpoint()({
      method: 'OPTIONS',
      headers: {
        Origin: 'chrome-extension://abc',
        'Access-Control-Request-Method': 'GET',
        'Access-Control-Request-Headers': 'if-none-match',
      },
    });
    expect(answer.headers.get('access-control-allow-headers')?.toLowerCase()).toContain('if-none-match');
  });
});
