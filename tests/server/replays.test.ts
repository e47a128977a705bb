import { expect, test } from 'vitest';
import { createGate } from '../../server/gate.ts';
import { boxes } from '../../server/schema.ts';
import { withdrawalOf } from '../../utils/cards/index.ts';
import { aCard, keyNumber, signed } from '../cards/creator.ts';
import { cardsOf, enrol, nextEntry, sending } from './creator.ts';
import { openMemory } from './databases.ts';
import { createEndpoint, type Endpoint, newId } from './endpoint.ts';
import { createOwner, newDeviceId } from './owner.ts';

const MINUTE = 60_000;

async function memory(services?: Parameters<typeof createEndpoint>[1]) {
  const { db, close } = await openMemory();
  return { endpoint: createEndpoint(db, services), close };
}

/** Sends a request three times, the last one ten minutes later; `read` tells of all that it could change. */
async function replay(endpoint: Endpoint, path: string, body: unknown, read: () => Promise<unknown>) {
  expect((await endpoint.request(path, sending(body))).ok).toBe(true);
  const before = await read();
  for (const later of [0, 10 * MINUTE]) {
    endpoint.now += later;
    const answer = await endpoint.request(path, sending(body));
    expect([200, 401, 409]).toContain(answer.status);
    expect(await read()).toEqual(before);
  }
}

test('a signed request that was captured and is sent again, at once or later, changes nothing', async () => {
  const { endpoint, close } = await memory();
  const owner = createOwner(endpoint);
  const device = await owner.enrol();
  const enrolment = await owner.enrolment(newDeviceId());
  // Not the token alone: a new one would be lost to the device.
  await replay(endpoint, '/v1/enrol', enrolment, async () => (await device.get('/v1/devices')).json());

  const lin = await enrol(endpoint);
  const cards = () => cardsOf(endpoint);
  const at = endpoint.now;
  const first = await signed(aCard({ author: lin.state.author, at }), await keyNumber(1));
  await replay(endpoint, '/v1/cards', first, cards);
  const back = await signed(
    { ...aCard({ author: lin.state.author }), ...withdrawalOf(aCard({ seq: 1 }), at) },
    await keyNumber(1),
  );
  await replay(endpoint, '/v1/cards', back, cards);
  await replay(endpoint, '/v1/cards', back, cards);
  expect((await endpoint.request('/v1/cards', sending(first))).status).toBe(409);
  expect(JSON.parse((await cards())[0]?.card ?? '')).toMatchObject({ items: [] });

  const entry = await nextEntry(lin, 1, { kind: 'rotate', next: (await keyNumber(2)).text }, endpoint.now);
  const path = `/v1/creators/${lin.id}/keys`;
  await replay(endpoint, path, { entry }, async () =>
    (await endpoint.request(path, sending({ entry }))).json(),
  );
  await close();
});

test('two thousand guesses at what a device has left for another take nothing, and soon are not listened to', async () => {
  let address = '203.0.113.1';
  const limits = { address: 0, account: 0, device: 0, strangers: 120, creator: 0 };
  const { endpoint, close } = await memory({ gate: createGate(limits), addressOf: () => address });
  const device = await endpoint.register();
  const account = device.token.split('.')[0] ?? '';
  const id = newId();
  expect((await device.post('/v1/pairings', { id, box: 'sealed' })).status).toBe(201);
  const claim = async (guess: string) =>
    (await endpoint.request('/v1/pairings/claim', sending({ account, id: guess }))).status;
  const answers = new Map<number, number>();
  for (let n = 0; n < 2000; n++) {
    // From one address first, and then from many.
    if (n >= 1000 && n % 200 === 0) address = `198.51.100.${n / 200}`;
    const status = await claim(newId());
    answers.set(status, (answers.get(status) ?? 0) + 1);
  }
  // 128 bits against so many: each guess that is heard has a chance of 2^-128.
  expect(Object.fromEntries(answers)).toEqual({ 404: 119 + 5 * 120, 429: 2000 - 119 - 5 * 120 });
  expect(await endpoint.db.select().from(boxes)).toHaveLength(1);
  address = '192.0.2.1';
  expect(await claim(id)).toBe(200);
  await close();
});

test('only the name of what is served now is answered with "you have it", whatever else is sent for one', async () => {
  const { endpoint, close } = await memory();
  await (await enrol(endpoint)).publish();
  const paths = [
    '/v1/cards/bluesky/0000',
    '/v1/cards/bluesky/0001',
    '/v1/rules',
    '/v1/rates',
    '/v1/filter/bluesky',
  ];
  const tags = new Map<string, string>();
  for (const path of paths) {
    const tag = (await endpoint.request(path)).headers.get('etag');
    if (tag !== null) tags.set(path, tag);
  }
  const tricks = [
    '"skipSegmentsHash;0000;YouTube;9999999999999"',
    '"',
    '""',
    'W/""',
    '"x", "y',
    '0',
    ...tags.values(),
  ];
  const asked = async (path: string, name: string) =>
    (await endpoint.request(path, { headers: { 'If-None-Match': name } })).status;
  for (const [path, own] of tags) {
    for (const name of tricks) expect(await asked(path, name)).toBe(name === own ? 304 : 200);
    expect(await asked(path, `"x", W/${own}`)).toBe(304);
  }
  expect(tags.size).toBeGreaterThanOrEqual(2);
  await close();
});
