import { createHash } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openPostgres } from '../../server/open-postgres.ts';
import { bucketPath, type CardItem, prefixOf, signAsk, smallPicturesPath } from '../../utils/cards/index.ts';
import { toBase64Url } from '../../utils/model/base64-url.ts';
import { keyNumber } from '../cards/creator.ts';
import { webp } from '../model/picture-files.ts';
import { enrol, sending, type TestCreator } from './creator.ts';
import { createEndpoint, type Endpoint, refusal } from './endpoint.ts';
import { type PostgresServer, startPostgres, startReplica } from './postgres.ts';
import { type RunningServer, runServer } from './run-server.ts';

const SMALL = webp('VP8 ');
const HASH = createHash('sha256').update(SMALL).digest('hex');

function cup(title: string, stock: number): CardItem {
  const pay = 'https://www.paypal.com/ncp/payment/ABC';
  const pictures = [{ hash: HASH, small: HASH, alt: 'A cup' }];
  return { title, price_minor: 2800, currency: 'CNY', stock, own: { sku: 'cup', pay, pictures } };
}

let primary: PostgresServer;
let replica: PostgresServer;
let server: RunningServer;
let endpoint: Endpoint;
let lin: TestCreator;
/** Everything that is public of Lin. */
let places: readonly string[];

beforeAll(async () => {
  primary = await startPostgres();
  // So that the tables are there before the first request, which is what an operator's replica has, too.
  await (await openPostgres(primary.url)).close();
  replica = await startReplica(primary);
  const env = { DATABASE_URL: primary.url, DATABASE_REPLICA_URL: replica.url, RATES: 'none' };
  server = runServer({ ...env, LOG: 'requests', RATE_ADDRESS: '0', RATE_STRANGERS: '0' });
  const url = await server.ready;
  const { db, close } = await openPostgres(primary.url);
  endpoint = {
    ...createEndpoint(db),
    now: Date.now(),
    request: async (path, init) => fetch(`${url}${path}`, { redirect: 'manual', ...init }),
  };
  lin = await enrol(endpoint);
  await close();
  const prefix = await prefixOf('3kxyz', 4);
  places = [
    bucketPath('bluesky', prefix),
    bucketPath('bluesky', await prefixOf('3kxyz', 6)),
    smallPicturesPath('bluesky', prefix),
    `/v1/goods/bluesky/${prefix}`,
    `/v1/creators/${lin.id}/goods`,
    `/v1/creators/${lin.id}/cards`,
    `/v1/pictures/${HASH}`,
    `/c/${lin.id}`,
    `/c/${lin.id}/links`,
  ];
}, 60_000);

afterAll(async () => {
  await server.end('SIGTERM');
  await replica.stop();
  await primary.stop();
});

/** What each public place says. */
const read = () =>
  Promise.all(
    places.map(async (place) => {
      const answer = await endpoint.request(place);
      return `${place} ${answer.status} ${Buffer.from(await answer.arrayBuffer()).toString('base64')}`;
    }),
  );

async function onReplica(statement: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: replica.url });
  await client.connect();
  const { rows } = await client.query({ text: statement, rowMode: 'array' });
  await client.end();
  return rows[0]?.[0];
}

async function publish(items: readonly CardItem[], seq: number): Promise<void> {
  expect((await lin.publish({ items: [...items], seq })).status).toBe(201);
}

async function bringPicture(): Promise<void> {
  const ask = { v: 1, creator: lin.id, at: endpoint.now, do: 'picture', hash: HASH } as const;
  const body = { ...(await signAsk(ask, await keyNumber(1))), data: toBase64Url(SMALL) };
  const answer = await endpoint.request(`/v1/creators/${lin.id}/pictures/${HASH}`, sending(body, 'PUT'));
  expect(answer.status).toBe(201);
}

test('what is public is read from the replica: what has not come there is not told', async () => {
  const before = await read();
  await bringPicture();
  await publish([cup('Blue cup', 3)], 1);
  // All of it comes there, and is told from there.
  await expect.poll(read).not.toContain(before[0]);
  await expect.poll(async () => (await read()).some((one) => before.includes(one))).toBe(false);
  const blue = await read();

  await onReplica('select pg_wal_replay_pause()');
  await expect.poll(() => onReplica('select pg_get_wal_replay_pause_state()')).toBe('paused');
  await publish([], 2);
  expect(await read()).toEqual(blue);

  // Whoever changes something is told of it at once.
  const reserving = { sku: 'cup', quantity: 1 };
  const path = `/v1/creators/${lin.id}/reservations/0123456789abcdef0123456789abcdef`;
  expect(await refusal(endpoint.request(path, sending(reserving, 'PUT')))).toMatchObject({ status: 404 });

  await onReplica('select pg_wal_replay_resume()');
  await expect.poll(async () => (await read())[0]).not.toBe(blue[0]);
});

test('while the replica is away the primary is read, and the log says so', async () => {
  await bringPicture();
  await publish([cup('Green cup', 2)], 3);
  await replica.crash();
  const answers = await read();
  expect(answers.map((one) => one.split(' ')[1])).toEqual(places.map(() => '200'));
  expect(await (await endpoint.request(places[0] ?? '')).text()).toContain('Green cup');
  expect(server.output()).toContain('The replica does not answer');
  await replica.resume();
});
