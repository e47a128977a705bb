import { createHash } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import type { OpenDatabase } from '../../server/database.ts';
import { openPglite } from '../../server/open-pglite.ts';
import { accounts, devices, records } from '../../server/schema.ts';
import { createAccount, joinAccount } from '../../utils/account/account.ts';
import { deleteAccount } from '../../utils/account/delete-account.ts';
import { listDevices, renameDevice, revokeDevice } from '../../utils/account/devices.ts';
import { identify } from '../../utils/account/identify.ts';
import { offerPairing, takePairing } from '../../utils/account/pairing.ts';
import { renewSecret } from '../../utils/account/renew-secret.ts';
import { fromHex } from '../../utils/account/seal.ts';
import { exchangeOf } from '../../utils/endpoint/request.ts';
import type { Fetch } from '../../utils/endpoint/send.ts';
import { readDeviceId } from '../../utils/store/device-id.ts';
import { saveItem } from '../../utils/store/items.ts';
import { countItems } from '../../utils/store/list.ts';
import { changeSettings, type Endpoint, readEndpoint } from '../../utils/store/settings.ts';
import { createSync, type Sync } from '../../utils/sync/create-sync.ts';
import { makeStore, newItem, type TestStore } from '../store/make-store.ts';

const URL = 'https://sync.example';
const MINUTE = 60_000;
let disk: PGlite;
let database: OpenDatabase;
let time = 1_700_000_000_000;

beforeAll(async () => {
  disk = new PGlite();
  database = await openPglite(disk);
}, 120_000);
afterAll(() => database.close());
beforeEach(async () => {
  await database.db.delete(accounts);
  // Strangers may knock so often in an hour.
  time += 3_600_000;
});

interface Browser {
  readonly store: TestStore;
  readonly fetch: Fetch;
  readonly name: string;
  readonly sync: Sync;
}

function browser(name: string): Browser {
  const app = createApp({ db: database.db, now: () => time });
  const fetch: Fetch = async (url, init) => app.request(url, init);
  const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));
  const store = makeStore({ now: () => time, randomBytes });
  return {
    name,
    store,
    fetch,
    sync: createSync({ store, ...exchangeOf(fetch), now: () => time, random: Math.random, identify }),
  };
}

async function connected(one: Browser, linking: ReturnType<typeof createAccount>): Promise<Endpoint> {
  const linked = await linking;
  if ('error' in linked) throw new Error(linked.error);
  await changeSettings(one.store, { endpoint: linked.endpoint });
  return linked.endpoint;
}

async function pair() {
  const [mine, other] = [browser('Desk'), browser('Phone')];
  const endpoint = await connected(mine, createAccount(URL, mine));
  const theirs = await connected(other, joinAccount(URL, fromHex(endpoint.secret ?? ''), other));
  return { mine, other, endpoint, theirs };
}

test('a second browser joins by the secret, and both end with the same list; the database knows none of it', async () => {
  const { mine, other, endpoint, theirs } = await pair();
  expect(theirs.account).toBe(endpoint.account);
  await saveItem(mine.store, newItem('teapot', { title: 'Wood-fired teapot' }));
  for (const { sync } of [mine, other]) expect(await sync.round()).toBe('synced');
  expect(await countItems(other.store)).toBe(1);
  const rows = JSON.stringify([
    await database.db.select().from(records),
    await database.db.select().from(accounts),
    await database.db.select().from(devices),
  ]);
  expect(rows).not.toMatch(/teapot|shop\.example|Desk|Phone/);
  for (const hidden of [endpoint.secret ?? '', endpoint.token]) expect(rows).not.toContain(hidden);
});

test('whoever has the whole database, and knows what is looked for, finds it in nobody’s list', async () => {
  const known = newItem('teapot', { title: 'Wood-fired teapot', note: 'for mother' });
  const lists = [browser('Desk'), browser('Den')];
  for (const one of lists) {
    await connected(one, createAccount(URL, one));
    await saveItem(one.store, known);
    expect(await one.sync.round()).toBe('synced');
  }
  const { rows: tables } = await disk.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public'`,
  );
  expect(tables.length).toBeGreaterThan(10);
  const dumped = await Promise.all(tables.map(({ name }) => disk.query(`select * from "${name}"`)));
  const dump = JSON.stringify(dumped.map(({ rows }) => rows)).toLowerCase();
  const { merchant, id, url } = known.product;
  for (const word of [id, merchant, url, known.posted, 'mother'])
    expect(dump).not.toContain(word.toLowerCase());
  // Guessed: a name of the product, by hashes as one would take for an id.
  for (const guess of [url, known.posted, id, `${merchant}:${id}`, `${merchant}/${id}`])
    for (const kind of ['md5', 'sha1', 'sha256', 'sha512'])
      for (const form of ['hex', 'base64url'] as const) {
        const hash = createHash(kind).update(guess).digest(form).slice(0, 22).toLowerCase();
        expect(dump).not.toContain(hash);
      }
  const kept = await database.db.select().from(records);
  const ids = kept.map((record) => record.id);
  expect(new Set(ids).size).toBe(ids.length);
  // Sizes tell of 256 bytes each: a head, a tag, and so many whole steps.
  const cells = kept.flatMap((record) => Object.values<{ v: string | null }>(JSON.parse(record.cells)));
  expect(cells.length).toBeGreaterThan(3);
  for (const { v } of cells) expect((Buffer.from(v ?? '', 'base64url').length - 37) % 256).toBe(0);
});

test('words that belong to no account join none, and make none', async () => {
  const lost = browser('Lost');
  expect(await joinAccount(URL, new Uint8Array(16).fill(9), lost)).toEqual({ error: 'no_account' });
  expect(await database.db.select().from(accounts)).toEqual([]);
});

describe('a code', () => {
  test('brings the secret to another browser, once', async () => {
    const { mine, endpoint } = await pair();
    const offer = await offerPairing({ ...mine, endpoint });
    if ('error' in offer) throw new Error(offer.error);
    const taken = await takePairing(` ${offer.code}\n`, mine.fetch);
    expect(taken).toEqual({ url: URL, secret: fromHex(endpoint.secret ?? '') });
    expect(await takePairing(offer.code, mine.fetch)).toEqual({ error: 'used' });
  });

  test('does not work after ten minutes', async () => {
    const { mine, endpoint } = await pair();
    const offer = await offerPairing({ ...mine, endpoint });
    time += 10 * MINUTE + 1;
    expect('code' in offer && (await takePairing(offer.code, mine.fetch))).toEqual({ error: 'used' });
  });

  test.each(['', 'feedcart:1.short', `feedcart:1.${'A'.repeat(22)}.${'0'.repeat(32)}.http://evil.example`])(
    '%j is none, and nobody is asked',
    async (text) => {
      const asked: string[] = [];
      const fetch: Fetch = async (url) => {
        asked.push(url);
        return new Response();
      };
      expect(await takePairing(text, fetch)).toEqual({ error: 'bad_code' });
      expect(asked).toEqual([]);
    },
  );
});

describe('devices', () => {
  test('are listed by names that only they can read, and renamed for all', async () => {
    const { mine, other, endpoint, theirs } = await pair();
    const id = await readDeviceId(other.store);
    expect(await renameDevice({ ...mine, endpoint }, id, '妈妈的手机')).toBeUndefined();
    const list = await listDevices({ ...other, endpoint: theirs });
    if ('error' in list) throw new Error(list.error);
    expect(list.map(({ name, isThis }) => [name, isThis])).toEqual([
      ['妈妈的手机', true],
      ['Desk', false],
    ]);
  });

  test('that are removed sync no more, keep what they have, and do not come back by themselves', async () => {
    const { mine, other, endpoint } = await pair();
    await saveItem(other.store, newItem('1'));
    expect(await revokeDevice({ ...mine, endpoint }, await readDeviceId(other.store))).toBeUndefined();
    for (let again = 0; again < 2; again++) {
      expect(await other.sync.round({ force: true })).toBe('stopped');
      expect((await other.sync.state()).error).toBe('revoked');
    }
    expect(await countItems(other.store)).toBe(1);
    expect(await database.db.select().from(records)).toEqual([]);
    // Its owner, who has the words, may bring it back.
    await connected(other, joinAccount(URL, fromHex(endpoint.secret ?? ''), other));
    expect(await other.sync.round()).toBe('synced');
    expect(await mine.sync.round()).toBe('synced');
    expect(await countItems(mine.store)).toBe(1);
  });

  test('that a restored endpoint does not know get a new token without a word', async () => {
    const { mine } = await pair();
    await saveItem(mine.store, newItem('1'));
    await database.db.delete(devices);
    expect(await mine.sync.round()).toBe('synced');
    expect((await mine.sync.state()).pending).toBe(0);
  });
});

describe('an account', () => {
  test('is deleted with all that the endpoint has of it, and once more by whoever has not heard of it', async () => {
    const { mine, other, endpoint, theirs } = await pair();
    await saveItem(mine.store, newItem('teapot'));
    expect(await mine.sync.round()).toBe('synced');
    expect(await deleteAccount(mine.store, endpoint, exchangeOf(mine.fetch))).toBeUndefined();
    expect(await database.db.select().from(records)).toEqual([]);
    expect(await readEndpoint(mine.store)).toBeUndefined();
    expect(await countItems(mine.store)).toBe(1);
    expect(await deleteAccount(other.store, theirs, exchangeOf(other.fetch))).toBeUndefined();
  });

  test('is not deleted by a device that was removed from it, nor said to be', async () => {
    const { mine, other, endpoint, theirs } = await pair();
    expect(await revokeDevice({ ...mine, endpoint }, await readDeviceId(other.store))).toBeUndefined();
    expect(await deleteAccount(other.store, theirs, exchangeOf(other.fetch))).toBe('revoked');
    expect(await readEndpoint(other.store)).toBeDefined();
    expect(await mine.sync.round()).toBe('synced');
  });
});

describe('a new secret', () => {
  test('moves everything to a new account, removes the old one, and shuts the others out', async () => {
    const { mine, other, endpoint } = await pair();
    await saveItem(mine.store, newItem('1'));
    for (const { sync } of [mine, other]) await sync.round();
    await saveItem(other.store, newItem('2'));
    const renewed = await renewSecret(endpoint, mine);
    if ('error' in renewed) throw new Error(renewed.error);
    expect(renewed.endpoint.secret).not.toBe(endpoint.secret);
    expect(await mine.sync.round()).toBe('synced');
    const kept = (await database.db.select().from(records)).map(({ accountId }) => accountId);
    expect(kept).toEqual([renewed.endpoint.account]);
    expect(await readEndpoint(mine.store)).not.toHaveProperty('retired');

    expect(await other.sync.round()).toBe('stopped');
    expect((await other.sync.state()).error).toBe('gone');
    expect(await countItems(other.store)).toBe(2);
    await connected(other, joinAccount(URL, fromHex(renewed.endpoint.secret ?? ''), other));
    for (const { sync } of [other, mine]) expect(await sync.round()).toBe('synced');
    expect(await countItems(mine.store)).toBe(2);
  });

  test('encrypts what an account from before had in the clear', async () => {
    const mine = browser('Desk');
    const plain = await createAccount(URL, mine);
    if ('error' in plain) throw new Error(plain.error);
    const { secret: _, ...old } = plain.endpoint;
    await changeSettings(mine.store, { endpoint: old });
    await saveItem(mine.store, newItem('teapot', { title: 'Wood-fired teapot' }));
    await mine.sync.round();
    expect(JSON.stringify(await database.db.select().from(records))).toMatch(/teapot/);
    expect(await renewSecret(old, mine)).toHaveProperty('endpoint');
    expect(await mine.sync.round()).toBe('synced');
    const rows = await database.db.select().from(records);
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toMatch(/teapot/);
  });
});
