import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { clientAddress, parseProxies } from '../../server/client-address.ts';
import { runCommand } from '../../server/commands.ts';
import { createGate, type Gate, type RateLimits } from '../../server/gate.ts';
import { openPostgres } from '../../server/open-postgres.ts';
import { strangers } from '../../server/schema.ts';
import { signAsk } from '../../utils/cards/index.ts';
import { toBase64Url } from '../../utils/model/base64-url.ts';
import { keyNumber } from '../cards/creator.ts';
import { png } from '../model/picture-files.ts';
import { enrol, sending } from './creator.ts';
import { createDatabase, openMemory } from './databases.ts';
import { createEndpoint, newAccountRequest, refusal } from './endpoint.ts';

const UNBOUND: RateLimits = { address: 0, account: 0, device: 0, strangers: 0, creator: 0 };
const LIMITED = { status: 429, code: 'rate' };

async function limitedTo(limits: Partial<RateLimits>) {
  const { db, close } = await openMemory();
  const endpoint = createEndpoint(db, {
    gate: createGate({ ...UNBOUND, ...limits }),
    // As behind one trusted proxy.
    addressOf: (c) => clientAddress('10.0.0.1', c.req.header('X-Forwarded-For'), parseProxies('10.0.0.1')),
  });
  return { endpoint, close };
}

test('a device that asks too often is held back alone', async () => {
  const { endpoint, close } = await limitedTo({ device: 3 });
  const device = await endpoint.register();
  const other = await device.join();
  for (let n = 0; n < 2; n++) expect((await device.get('/v1/sync/pull')).status).toBe(200);
  const answer = await device.get('/v1/sync/pull');
  const seconds = Number(answer.headers.get('Retry-After'));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  expect(await refusal(answer)).toEqual(LIMITED);
  expect((await other.get('/v1/sync/pull')).status).toBe(200);
  await close();
});

test('an account whose devices ask too often together is held back, and no other', async () => {
  const { endpoint, close } = await limitedTo({ account: 4 });
  const device = await endpoint.register();
  const other = await device.join();
  for (const each of [device, other, device]) expect((await each.get('/v1/sync/pull')).status).toBe(200);
  for (const each of [device, other]) expect(await refusal(each.get('/v1/sync/pull'))).toEqual(LIMITED);
  expect((await (await endpoint.register()).get('/v1/sync/pull')).status).toBe(200);
  await close();
});

test('an address that asks too often is held back, whatever it says of itself', async () => {
  const { endpoint, close } = await limitedTo({ address: 5 });
  const ask = (forwarded: string) =>
    endpoint.request('/v1/sync/pull', { headers: { 'X-Forwarded-For': forwarded } });
  for (let n = 0; n < 5; n++) expect((await ask(`${n}.${n}.${n}.${n}, 203.0.113.9`)).status).toBe(401);
  expect(await refusal(ask('8.8.8.8, 203.0.113.9'))).toEqual(LIMITED);
  expect((await ask('203.0.113.10')).status).toBe(401);
  await close();
});

test('who has no token may make few accounts and guess at few boxes', async () => {
  const { endpoint, close } = await limitedTo({ strangers: 2 });
  expect((await endpoint.request('/v1/accounts', newAccountRequest())).status).toBe(201);
  const headers = { 'Content-Type': 'application/json' };
  const claim = () =>
    endpoint.request('/v1/pairings/claim', {
      method: 'POST',
      headers,
      body: JSON.stringify({ account: '0'.repeat(32), id: '0'.repeat(32) }),
    });
  expect((await claim()).status).toBe(404);
  expect(await refusal(claim())).toEqual(LIMITED);
  expect(await refusal(endpoint.request('/v1/accounts', newAccountRequest()))).toEqual(LIMITED);
  await close();
});

test('the pictures of a creator are no strangers: a post may have more of them than strangers may ask', async () => {
  const { endpoint, close } = await limitedTo({ strangers: 1 });
  const { id: creator } = await enrol(endpoint);
  for (const width of [1, 2, 3]) {
    const file = png({ width });
    const hash = createHash('sha256').update(file).digest('hex');
    const ask = { v: 1, creator, at: endpoint.now, do: 'picture', hash } as const;
    const body = { ...(await signAsk(ask, await keyNumber(1))), data: toBase64Url(file) };
    const answer = await endpoint.request(`/v1/creators/${creator}/pictures/${hash}`, sending(body, 'PUT'));
    expect(answer.status).toBe(201);
  }
  await close();
});

test('a creator’s cards are counted by whose they are, not by where they come from; who speaks for nobody is a stranger', async () => {
  const { endpoint, close } = await limitedTo({ strangers: 2, creator: 3 });
  const lin = await enrol(endpoint, 1, 'lin.example');
  const ann = await enrol(endpoint, 2, 'ann.example');
  for (const { id } of [lin, ann])
    await runCommand('creators', ['verify', id], endpoint.db, { followers: 0 });
  const nobody = await keyNumber(3);
  const publish = async (seq: number, by = lin) => (await by.publish({ seq })).status;
  for (const seq of [1, 2, 3]) expect(await publish(seq)).toBe(201);
  const answer = await lin.publish({ seq: 4 });
  expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
  expect(await refusal(answer)).toEqual(LIMITED);
  expect(await publish(1, ann)).toBe(201);
  // Nobody uses up what is Ann's: both enrolments were the strangers' here.
  for (let n = 0; n < 3; n++) expect(await refusal(ann.publish({ seq: 9 }, nobody))).toEqual(LIMITED);
  expect(await publish(2, ann)).toBe(201);
  await close();
});

test('who only claims a handle publishes as a stranger, and takes back what is theirs all the same', async () => {
  const { endpoint, close } = await limitedTo({ strangers: 2 });
  const lin = await enrol(endpoint);
  expect((await lin.publish({ seq: 1 })).status).toBe(201);
  expect(await refusal(lin.publish({ seq: 2 }))).toEqual(LIMITED);
  expect((await lin.publish({ seq: 3, items: [] })).status).toBe(201);
  // Of what is not there nothing is taken back: it would be a row for nothing.
  expect(await refusal(lin.publish({ seq: 4, items: [] }))).toEqual(LIMITED);
  expect(await refusal(lin.publish({ seq: 1, items: [], post: '3kother' }))).toEqual(LIMITED);
  await close();
});

test('strangers are counted by all processes on a database together, without their addresses, and by each while it is away', async () => {
  const { url, drop } = await createDatabase();
  const [one, two] = [await openPostgres(url), await openPostgres(url)];
  const [here, there] = [one, two].map(({ db }) => createGate({ ...UNBOUND, strangers: 3 }, db));
  if (!here || !there) throw new Error('two');
  const asked = async (gate: Gate, address = '203.0.113.9') => (await gate.stranger(address)) === undefined;
  expect([await asked(here), await asked(there), await asked(here)]).toEqual([true, true, true]);
  expect([await asked(there), await asked(here), await asked(there)]).toEqual([false, false, false]);
  expect(await asked(there, '203.0.113.10')).toBe(true);
  const rows = await one.db.select().from(strangers);
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toContain('203.0.113');
  await Promise.all([one.close(), two.close()]);
  const away = createGate({ ...UNBOUND, strangers: 2 }, one.db);
  expect([await asked(away), await asked(away), await asked(away)]).toEqual([true, true, false]);
  await drop();
});
