import { PGlite } from '@electric-sql/pglite';
import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import type { OpenDatabase } from '../../server/database.ts';
import { openPglite } from '../../server/open-pglite.ts';
import { renewEpochs } from '../../server/renew-epochs.ts';
import { accounts, records } from '../../server/schema.ts';
import { createAccount } from '../../utils/account/account.ts';
import { identify } from '../../utils/account/identify.ts';
import { exchangeOf } from '../../utils/endpoint/request.ts';
import type { Fetch } from '../../utils/endpoint/send.ts';
import { formatStamp, pullAnswerSchema } from '../../utils/model/sync-wire.ts';
import { writeCore } from '../../utils/store/core.ts';
import { removeItem, saveItem } from '../../utils/store/items.ts';
import { countItems } from '../../utils/store/list.ts';
import { changeSettings } from '../../utils/store/settings.ts';
import { createSync } from '../../utils/sync/create-sync.ts';
import { makeStore, newItem } from '../store/make-store.ts';
import { contents, contentsOf, makeDevice, writeField } from './device.ts';
import { drawOptions, playHistory, type SimulatedServer } from './history.ts';
import { seeded } from './random.ts';

const URL = 'https://sync.example';
const HOUR = 3_600_000;
let database: OpenDatabase;

beforeAll(async () => {
  database = await openPglite(new PGlite());
}, 120_000);

afterAll(() => database.close());

function endpoint(now: () => number): Fetch {
  const app = createApp({ db: database.db, now });
  return async (url, init) => app.request(url, init);
}

/** A device as its settings connect it. */
function newcomer(fetch: Fetch, now: () => number = Date.now) {
  return { fetch, name: 'A browser', store: makeStore({ now, randomBytes }) };
}

function randomBytes(count: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(count));
}

/** The endpoint with one account; its backup is that account's rows. */
async function start(now: () => number): Promise<SimulatedServer> {
  const { db } = database;
  await db.delete(accounts);
  const fetch = endpoint(now);
  const linked = await createAccount(URL, newcomer(fetch, now));
  if ('error' in linked) throw new Error(linked.error);
  const read = async () => ({
    accounts: await db.select().from(accounts),
    records: await db.select().from(records),
  });
  let kept = await read();
  return {
    fetch,
    token: linked.endpoint.token,
    backup: async () => {
      kept = await read();
    },
    restore: async () => {
      await db.delete(records);
      if (kept.records.length > 0) await db.insert(records).values(kept.records);
      for (const { ver, records: count, bytes } of kept.accounts) {
        await db.update(accounts).set({ ver, records: count, bytes });
      }
      await renewEpochs(db, now());
    },
    contents: async () =>
      contentsOf(
        (await db.select().from(records)).map(({ id, cells }) => [id, { cells: JSON.parse(cells) }]),
      ),
  };
}

test('a token the endpoint does not know stops sync, and the list stays', async () => {
  const fetch = endpoint(Date.now);
  const store = makeStore();
  await changeSettings(store, { endpoint: { url: URL, token: 'x', account: 'a' } });
  await saveItem(store, newItem('1'));
  const sync = createSync({ store, ...exchangeOf(fetch), random: Math.random, identify });
  expect(await sync.round()).toBe('stopped');
  expect(await countItems(store)).toBe(1);
});

test('an endpoint restored to an hour ago has all of that hour again after one round of each device', async () => {
  let time = 1_800_000_000_000;
  const now = () => time;
  const server = await start(now);
  const { fetch, token = '' } = server;
  const one = await makeDevice({ fetch, now, url: URL, token });
  const two = await makeDevice({ fetch, now, url: URL, token });
  const old = await saveItem(one.store, newItem('before'));
  for (const { sync } of [one, two]) expect(await sync.round()).toBe('synced');
  await server.backup();

  time += HOUR;
  // In the hour both save, one removes what the backup has, and the other writes to it.
  const mine = await saveItem(one.store, newItem('mine'));
  const theirs = await saveItem(two.store, newItem('theirs'));
  await writeField(two, old, 'note', 'of the lost hour');
  for (const { sync } of [two, one, two]) await sync.round();
  await removeItem(one.store, mine);
  for (const { sync } of [one, two]) await sync.round();
  const before = await contents(one);
  expect(await contents(two)).toBe(before);
  await server.restore();
  expect(await server.contents?.()).not.toBe(before);

  time += 1000;
  for (const { sync } of [one, two]) expect(await sync.round()).toBe('synced');
  expect(await server.contents?.()).toBe(before);
  for (const device of [one, two]) {
    expect(await contents(device)).toBe(before);
    expect((await device.sync.state()).pending).toBe(0);
  }
  expect((await two.store.database.recs.get(theirs))?.cells.core).toBeDefined();
});

test('a first pull of five thousand items over a line that breaks off twenty times brings all, for at most 1.3 times their bytes', async () => {
  const now = Date.now;
  const { fetch, token = '' } = await start(now);
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  const t = formatStamp(now(), 0, '0'.repeat(16));
  for (let from = 0; from < 5000; from += 100) {
    const recs = Array.from({ length: 100 }, (_, n) => ({
      id: (from + n).toString(16).padStart(32, '0'),
      cells: { core: { t, v: writeCore({ ...newItem(`${from + n}`), savedAt: now() }) } },
    }));
    const pushed = await fetch(`${URL}/v1/sync/push`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ recs }),
    });
    expect(pushed.status).toBe(200);
  }
  const disk = new IDBFactory();
  /** Pulls, in a worker of its own, until so many bytes have come; gives how many have. */
  const pull = async (most: number): Promise<{ bytes: number; ending: string }> => {
    let bytes = 0;
    const device = await makeDevice({
      now,
      url: URL,
      token,
      disk,
      name: 'in pieces',
      fetch: async (url, init) => {
        const answer = await fetch(url, init);
        const text = await answer.text();
        bytes += Math.min(text.length, most - bytes);
        if (bytes === most) throw new TypeError('killed');
        return new Response(text, answer);
      },
    });
    const ending = await device.sync.round({ force: true });
    device.store.database.close();
    return { bytes, ending };
  };
  let state = 0;
  for (let more = true, place = ''; more; ) {
    const text = await (await fetch(`${URL}/v1/sync/pull${place}`, { headers })).text();
    const page = pullAnswerSchema.parse(JSON.parse(text));
    state += text.length;
    place = `?epoch=${page.epoch}&cursor=${page.cursor}`;
    ({ more } = page);
  }
  const random = seeded(20);
  let all = 0;
  for (let kill = 0; kill < 20; kill++) {
    // A twentieth each time on the average, so that lives are spread over all of it.
    const { bytes, ending } = await pull(Math.ceil((random() * 2 * state) / 20));
    expect(ending).toBe('failed');
    all += bytes;
  }
  const last = await pull(Number.POSITIVE_INFINITY);
  expect(last.ending).toBe('synced');
  expect(await countItems(makeStore({ disk, name: 'in pieces' }))).toBe(5000);
  expect((all + last.bytes) / state).toBeLessThanOrEqual(1.3);
}, 120_000);

test('random histories against the endpoint itself end equal, and lose nothing', async () => {
  const failing: Record<string, string[]> = {};
  for (let seed = 1001; seed <= 1005; seed++) {
    const wrong = await playHistory(seed, drawOptions(seed), start);
    if (wrong.length > 0) failing[`seed ${seed}`] = wrong;
  }
  expect(failing).toEqual({});
}, 120_000);
