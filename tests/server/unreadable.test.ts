import { createServer, type RequestListener } from 'node:http';
import { type AddressInfo, createConnection } from 'node:net';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Env, LogLine } from '../../server/environment.ts';
import { listen } from '../../server/listen.ts';
import { refuseUnreadable } from '../../server/unreadable.ts';
import { problemSchema } from '../../utils/model/sync-wire.ts';
import { createDatabase } from './databases.ts';
import { type RunningServer, runServer } from './run-server.ts';

/** All that comes back for these bytes until the other side hangs up. */
function send(port: number, bytes: string | Uint8Array): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = createConnection(port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (text: string) => {
      answer += text;
    });
    socket.on('error', reject).on('close', () => resolve(answer));
  });
}

/** A refusal as every route words it. */
function read(answer: string) {
  const [head = '', body = ''] = answer.split('\r\n\r\n');
  const { code, message, request } = problemSchema.parse(JSON.parse(body));
  expect(head).toMatch(/^content-type: application\/json\r?$/im);
  expect(head).toMatch(/^cache-control: no-store\r?$/im);
  expect(head).toMatch(new RegExp(`^x-request-id: ${request}\r?$`, 'im'));
  expect(message).toMatch(/^[A-Z].*\.$/);
  return { status: Number(head.split(' ')[1]), code, request };
}

const HEAD = 'Host: sync.example\r\nConnection: close\r\n';
const JSON_HEAD = `POST /v1/challenges HTTP/1.1\r\n${HEAD}Content-Type: application/json\r\n`;

describe('The endpoint as it runs', () => {
  let server: RunningServer;
  let port: number;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await createDatabase();
    drop = database.drop;
    server = runServer({
      DATABASE_URL: database.url,
      RATES: 'none',
      LOG: 'requests',
      TRUSTED_PROXIES: '127.0.0.1',
    });
    port = Number(new URL(await server.ready).port);
  });
  afterAll(async () => {
    await server.end('SIGTERM');
    await drop();
  });

  test.for<[string, string | Uint8Array, number, string]>([
    ['bytes that are no HTTP', 'hello\r\n\r\n', 400, 'bad'],
    ['TLS on a port without', Uint8Array.of(0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3), 400, 'bad'],
    ['no host', 'GET /healthz HTTP/1.1\r\nConnection: close\r\n\r\n', 400, 'bad'],
    ['a host that is none', 'GET /healthz HTTP/1.1\r\nHost: a b<>\r\nConnection: close\r\n\r\n', 400, 'bad'],
    ['no path', `OPTIONS * HTTP/1.1\r\n${HEAD}\r\n`, 400, 'bad'],
    ['two lengths', `${JSON_HEAD}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`, 400, 'bad'],
    [
      'a length and chunks',
      `${JSON_HEAD}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      400,
      'bad',
    ],
    ['a header without end', `GET / HTTP/1.1\r\n${HEAD}X: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'too_big'],
    ['an address without end', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\n${HEAD}\r\n`, 431, 'too_big'],
    [
      'what nobody can expect',
      `${JSON_HEAD}Expect: 200-ok\r\nContent-Length: 2\r\n\r\n{}`,
      417,
      'expectation',
    ],
    ['an echo of what was asked', `TRACE /v1/account HTTP/1.1\r\n${HEAD}\r\n`, 405, 'method'],
    ['a tunnel', `CONNECT shop.example:443 HTTP/1.1\r\n${HEAD}\r\n`, 405, 'method'],
  ])('refuses %s as it refuses all else, and its log knows the request', async ([, bytes, status, code]) => {
    const refusal = read(await send(port, bytes));
    expect(refusal).toMatchObject({ status, code });
    await expect.poll(() => server.output(), { timeout: 10_000 }).toContain(`"request":"${refusal.request}"`);
  });

  test.for([
    ['', [400, 400]],
    ['Connection: close\r\n', [400]],
  ] as const)(
    'answers a request that is longer than it says, refuses what is left of it, and hangs up %j',
    async ([more, statuses]) => {
      const head = 'POST /v1/challenges HTTP/1.1\r\nHost: sync.example\r\nContent-Type: application/json\r\n';
      const said = await send(port, `${head}${more}Content-Length: 5\r\n\r\n{"key":"of nobody"}`);
      const answers = said.split(/(?=HTTP\/1\.1 )/);
      expect(answers.map((answer) => Number(answer.split(' ')[1]))).toEqual(statuses);
      for (const answer of answers) expect(read(answer)).toMatchObject({ code: 'bad' });
    },
  );

  test('tells its log of no address, neither of who asks nor of whom a proxy names', async () => {
    const from = ['203.0.113.77', '2001:db8::77'];
    for (const address of from)
      await send(port, `GET /v1/asked-by HTTP/1.1\r\n${HEAD}X-Forwarded-For: ${address}\r\n\r\n`);
    const lines = () =>
      server
        .output()
        .split('\n')
        .filter((line) => line.includes('/v1/'));
    await expect.poll(() => lines().length, { timeout: 10_000 }).toBeGreaterThanOrEqual(from.length);
    for (const address of [...from, '127.0.0.1']) expect(lines().join()).not.toContain(address);
  });

  test('answers who speaks HTTP/1.0 and names no host, as some balancers do', async () => {
    expect(await send(port, 'GET /healthz HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 200 OK/);
  });
});

test('The endpoint waits for no sender longer than is written down, and keeps no idle connection for long', async () => {
  const server = listen(
    new Hono<Env>(),
    { HOST: '127.0.0.1', PORT: 0 },
    () => undefined,
    () => undefined,
  );
  expect(server).toMatchObject({
    requestTimeout: 20_000,
    headersTimeout: 20_000,
    keepAliveTimeout: 5_000,
  });
  await new Promise((resolve) => server.close(resolve));
});

describe('A server that has little patience', () => {
  const log: LogLine[] = [];
  const serving = async (listener: RequestListener, bytes: string): Promise<string> => {
    const patience = { requestTimeout: 50, headersTimeout: 50, connectionsCheckingInterval: 10 };
    const server = createServer(patience, listener);
    refuseUnreadable(server, (line) => log.push(line));
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const answer = await send((server.address() as AddressInfo).port, bytes);
    server.close();
    return answer;
  };

  test.for([
    ['the rest of a body', `${JSON_HEAD}Content-Length: 200\r\n\r\n{}`],
    ['the rest of the headers', 'POST /v1/challenges HTTP/1.1\r\nHost:'],
  ])('tells who does not send %s that it was too slow', async ([, bytes = '']) => {
    const refusal = read(await serving(() => undefined, bytes));
    expect(refusal).toMatchObject({ status: 408, code: 'slow' });
    expect(log.at(-1)).toMatchObject({ request: refusal.request, status: 408 });
  });

  test('says nothing before the answer to an earlier request, which it would pass for', async () => {
    const two = `GET / HTTP/1.1\r\nHost: sync.example\r\n\r\nhello\r\n\r\n`;
    const later: RequestListener = (_, response) => setTimeout(() => response.end('answer'), 20);
    const begun: RequestListener = (_, response) => {
      response.write('half of an ');
      setTimeout(() => response.end('answer'), 20);
    };
    for (const listener of [later, begun]) {
      const [first = '', second = '', ...more] = (await serving(listener, two)).split(/(?=HTTP\/1\.1 )/);
      expect(first).toContain('answer');
      expect(read(second)).toMatchObject({ status: 400, code: 'bad' });
      expect(more).toEqual([]);
    }
  });

  test('hangs up on who does not send the rest of what is being answered already', async () => {
    const begun: RequestListener = (_, response) => response.write('half of an answer');
    const said = await serving(begun, `${JSON_HEAD}Content-Length: 200\r\n\r\n{}`);
    expect(said).toContain('half of an answer');
    expect(said).not.toContain('"code"');
  });
});
