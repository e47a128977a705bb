import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { onBothDatabases } from './databases.ts';
import { newAccountRequest, newId, record, refusal } from './endpoint.ts';

const PUSH = '/v1/sync/push';
const PULL = '/v1/sync/pull';

onBothDatabases((endpoint) => {
  describe('without a valid token', () => {
    const tokens = [
      undefined,
      '',
      'Bearer',
      'Bearer x',
      `Bearer ${'0'.repeat(32)}.${'0'.repeat(16)}.${'A'.repeat(43)}`,
      "Bearer ' OR 1=1--",
      'Basic dTpw',
    ];
    test.each(tokens)('"%s" is let in nowhere', async (token) => {
      const headers = {
        'Content-Type': 'application/json',
        ...(token !== undefined && { Authorization: token }),
      };
      const denied = { status: 401, code: 'token' };
      expect(await refusal(endpoint().request(PULL, { headers }))).toEqual(denied);
      for (const path of [PUSH, '/v1/devices'])
        expect(await refusal(endpoint().request(path, { method: 'POST', headers, body: '{}' }))).toEqual(
          denied,
        );
    });
  });

  describe('a body', () => {
    test.each([
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/jsonp',
      '',
    ])('of type "%s" is refused, so that no form on a web page can send it', async (type) => {
      const { token } = await endpoint().register();
      for (const path of [PUSH, '/v1/devices', '/v1/accounts']) {
        const headers = {
          Authorization: `Bearer ${token}`,
          'Content-Type': type,
          'Idempotency-Key': randomUUID(),
        };
        const answer = endpoint().request(path, { method: 'POST', headers, body: '{"recs":[]}' });
        expect(await refusal(answer)).toEqual({ status: 415, code: 'content_type' });
      }
    });

    test('may say its character set', async () => {
      const { token } = await endpoint().register();
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'Application/JSON; charset=utf-8' };
      const answer = await endpoint().request(PUSH, { method: 'POST', headers, body: '{"recs":[]}' });
      expect(answer.status).toBe(200);
    });

    test.each(['gzip', 'br', 'gzip, gzip'])('packed with %s is refused unread', async (encoding) => {
      const { token } = await endpoint().register();
      const headers = {
        Authorization: `Bearer ${token}`,
        'Content-Type': 'application/json',
        'Content-Encoding': encoding,
      };
      const answer = endpoint().request(PUSH, { method: 'POST', headers, body: 'anything' });
      expect(await refusal(answer)).toEqual({ status: 415, code: 'content_encoding' });
    });

    test('of 256 kB is read, and of a byte more is not', async () => {
      const device = await endpoint().register();
      const body = '{"recs":[]}';
      const padded = (bytes: number) => body + ' '.repeat(bytes - body.length);
      expect((await device.post(PUSH, padded(256 * 1024))).status).toBe(200);
      expect(await refusal(device.post(PUSH, padded(256 * 1024 + 1)))).toEqual({
        status: 413,
        code: 'too_big',
      });
    });

    test.each([
      ['without end is cut off at its limit', {}, 1024 * 1024],
      ['that is said to be too long is not read', { 'Content-Length': '104857600' }, 64 * 1024],
    ] as const)('%s', async (_, more, most) => {
      const { token } = await endpoint().register();
      let sent = 0;
      const body = new ReadableStream<Uint8Array>({
        pull(controller) {
          // As much as was said, or far more than anybody may send.
          if (sent >= 100 * 1024 * 1024) return controller.close();
          sent += 64 * 1024;
          controller.enqueue(new Uint8Array(64 * 1024).fill(0x20));
        },
      });
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...more };
      const init: RequestInit & { duplex: 'half' } = { method: 'POST', headers, body, duplex: 'half' };
      expect(await refusal(endpoint().request(PUSH, init))).toEqual({ status: 413, code: 'too_big' });
      expect(sent).toBeLessThanOrEqual(most);
    });

    test.each(['{"recs":[', '', 'undefined', '{"recs":[]}]'])(
      'that is not JSON is refused: %s',
      async (body) => {
        const device = await endpoint().register();
        expect(await refusal(device.post(PUSH, body))).toEqual({ status: 400, code: 'bad' });
      },
    );

    test('that is not UTF-8 is refused', async () => {
      const { token } = await endpoint().register();
      const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
      const answer = endpoint().request(PUSH, {
        method: 'POST',
        headers,
        body: new Uint8Array([0x22, 0xff, 0x22]),
      });
      expect(await refusal(answer)).toEqual({ status: 400, code: 'bad' });
    });
  });

  test.each([
    ['GET', PUSH, 'POST'],
    ['PUT', PUSH, 'POST'],
    ['GET', '/v1/accounts', 'POST'],
    ['DELETE', '/v1/devices', 'GET, POST'],
    ['PUT', `/v1/devices/${'0'.repeat(16)}`, 'PATCH, DELETE'],
    ['PATCH', '/v1/account', 'GET, DELETE'],
    ['POST', PULL, 'GET'],
    ['POST', '/health', 'GET'],
  ])('%s %s is not allowed', async (method, path, allowed) => {
    const answer = await endpoint().request(path, { method });
    expect(answer.headers.get('Allow')).toBe(allowed);
    expect(await refusal(answer)).toEqual({ status: 405, code: 'method' });
  });

  test.each(['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'])(
    'a request is what its method says, not what %s says',
    async (name) => {
      const device = await endpoint().register();
      const headers = {
        Authorization: `Bearer ${device.token}`,
        'Content-Type': 'application/json',
        [name]: 'DELETE',
      };
      for (const method of ['POST', 'PUT']) {
        const answer = endpoint().request('/v1/account?_method=DELETE', { method, headers, body: '{}' });
        expect(await refusal(answer)).toEqual({ status: 405, code: 'method' });
      }
      for (const method of ['GET', 'HEAD'])
        expect((await endpoint().request('/v1/account?_method=DELETE', { method, headers })).status).toBe(
          200,
        );
      expect((await device.get('/v1/account')).status).toBe(200);
    },
  );

  test.each(['/', '/v1', '/v1/sync', '/v2/sync/pull', '/v1/sync/push/', '/%2e%2e/etc/passwd'])(
    '%s is not found',
    async (path) => {
      expect(await refusal(endpoint().request(path))).toEqual({ status: 404, code: 'not_found' });
    },
  );

  const preflight = (origin: string) =>
    endpoint().request(PUSH, {
      method: 'OPTIONS',
      headers: {
        Origin: origin,
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type',
      },
    });

  test.each(['chrome-extension://abcdefghijklmnop', 'moz-extension://5a1c5dd4-8f0e-4b5e-9d4e-0d6f3a1b2c3d'])(
    '%s may ask, with the headers it needs and no cookies',
    async (origin) => {
      const answer = await preflight(origin);
      expect(answer.status).toBe(204);
      expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
      expect(answer.headers.get('Access-Control-Allow-Headers')).toBe(
        'Authorization,Content-Type,Idempotency-Key,If-None-Match',
      );
      expect(answer.headers.get('Access-Control-Allow-Credentials')).toBeNull();
      const refused = await endpoint().request(PULL, { headers: { Origin: origin } });
      expect([refused.status, refused.headers.get('Access-Control-Allow-Origin')]).toEqual([401, '*']);
    },
  );

  test.each(['https://evil.example', 'null', 'https://chrome-extension.example', 'chrome-extension'])(
    'a page of %s may not read what is private, and may what is the same for everybody',
    async (origin) => {
      const headers = { Origin: origin };
      const { token } = await endpoint().register();
      const answers = [
        await preflight(origin),
        await endpoint().request(PULL, { headers: { ...headers, Authorization: `Bearer ${token}` } }),
        await endpoint().request('/v1/account', { headers }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([204, 200, 401]);
      for (const answer of answers) expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull();
      const cards = await endpoint().request('/v1/cards/bluesky/abcd', { headers });
      expect([cards.status, cards.headers.get('Access-Control-Allow-Origin')]).toEqual([200, '*']);
      expect(cards.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    },
  );

  test('every answer has a request id and is never stored', async () => {
    const device = await endpoint().register();
    const answers = [
      await device.get(PULL),
      await device.get('/v1/nothing'),
      await device.post(PUSH, {}),
      await endpoint().request('/v1/accounts', newAccountRequest()),
      await endpoint().request('/health'),
    ];
    for (const answer of answers) {
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      expect(answer.headers.get('Content-Type')).toBe('application/json');
    }
    expect(new Set(answers.map((answer) => answer.headers.get('X-Request-Id'))).size).toBe(answers.length);
  });

  test('health is good while the database answers', async () => {
    const answer = await endpoint().request('/health');
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
  });

  test('the log tells what was asked and answered, and no secret', async () => {
    const device = await endpoint().register();
    const id = newId();
    await device.push([record(id, endpoint().stamp(), { core: 'a private wish' })]);
    await device.get(`${PULL}?token=${device.token}`);
    await device.get(`/v1/typed-wrong/${device.token}`);
    expect(endpoint().log.map(({ method, route, status }) => [method, route, status])).toEqual([
      ['POST', '/v1/accounts', 201],
      ['POST', PUSH, 200],
      ['GET', PULL, 200],
      ['GET', '/v1/*', 404],
    ]);
    const log = JSON.stringify(endpoint().log);
    for (const secret of [...device.token.split('.'), id, 'private']) expect(log).not.toContain(secret);
  });
});
