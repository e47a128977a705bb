import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';
import { expect, test } from 'vitest';
import { createDatabase, onBothDatabases } from './databases.ts';
import { createEndpoint, newAccountRequest, newId, record, refusal } from './endpoint.ts';
import { runServer } from './run-server.ts';

/** A connection over which these bytes have gone out, and all that has come back by its end. */
async function connect(port: number, bytes = ''): Promise<{ socket: Socket; said: Promise<string> }> {
  const socket = createConnection(port, '127.0.0.1');
  let said = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const ended = once(socket, 'close').then(() => said);
  await once(socket, 'connect');
  if (bytes !== '') await new Promise((sent) => socket.write(bytes, sent));
  return { socket, said: ended };
}

test('An endpoint that is told to end answers the request that runs, waits for nobody who asks nothing, and ends well', async () => {
  const database = await createDatabase();
  const server = runServer({ DATABASE_URL: database.url, RATES: 'none' });
  const url = await server.ready;
  const port = Number(new URL(url).port);
  const { token } = await (await fetch(`${url}/v1/accounts`, newAccountRequest())).json();

  const silent = await connect(port);
  const idle = await connect(port, 'GET /healthz HTTP/1.1\r\nHost: sync.example\r\n\r\n');
  await once(idle.socket, 'data');
  const id = newId();
  const body = JSON.stringify({ recs: [record(id, `${'0'.repeat(15)}1${'a'.repeat(16)}`, { core: 'a' })] });
  const head = [
    'POST /v1/sync/push HTTP/1.1',
    'Host: sync.example',
    `Authorization: Bearer ${token}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    'Expect: 100-continue',
  ];
  const push = await connect(port, `${head.join('\r\n')}\r\n\r\n`);
  // From here on the request runs.
  await once(push.socket, 'data');
  const ended = server.end('SIGTERM');
  expect(await silent.said).toBe('');
  await idle.said;
  push.socket.write(body);
  const [, answer = ''] = (await push.said).split(/(?=HTTP\/1\.1 200)/);
  expect(answer).toContain(`"id":"${id}"`);
  expect(answer).toMatch(/^connection: close\r$/im);
  expect(await ended).toEqual({ code: 0, signal: null, problems: '' });
  await database.drop();
});

onBothDatabases((endpoint) => {
  test('An endpoint that is about to end says so to balancers, is not to be started again, and goes on meanwhile', async () => {
    const leaving = createEndpoint(endpoint().db, { isLeaving: () => true });
    for (const path of ['/readyz', '/health']) {
      const answer = await leaving.request(path);
      expect(answer.headers.get('Retry-After')).toBe('1');
      expect(await refusal(answer)).toEqual({ status: 503, code: 'leaving' });
    }
    expect((await leaving.request('/healthz')).status).toBe(200);
    const device = await leaving.register();
    expect((await device.get('/v1/sync/pull')).status).toBe(200);
  });
});
