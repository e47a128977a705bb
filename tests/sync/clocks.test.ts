import { expect, test } from 'vitest';
import { formatStamp, stampTime } from '../../utils/model/sync-wire.ts';
import { createClock } from '../../utils/store/clock.ts';
import { saveItem, saveItems } from '../../utils/store/items.ts';
import { pageItems } from '../../utils/store/list.ts';
import { clockMeta } from '../../utils/store/meta.ts';
import type { RecordRow } from '../../utils/store/record.ts';
import { newItem } from '../store/make-store.ts';
import { makeDevice, writeField } from './device.ts';
import { MemoryServer } from './memory-server.ts';
import { failing } from './simulation/test-histories.ts';

const NOW = 1_700_000_000_000;
const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;

test.for([
  ['two hours ahead', 2 * HOUR],
  ['ten years ahead', 10 * YEAR],
  ['400 days behind', -400 * 24 * HOUR],
  ['in 1970', -NOW],
  ['a minute and a half behind', -90_000],
] as const)(
  'the edits of a device whose clock is %s are stamped in server time, in their order',
  async ([, skew]) => {
    let time = NOW;
    const server = new MemoryServer(() => time);
    const device = await makeDevice({ fetch: server.fetch, now: () => time + skew });
    const ids: string[] = [];
    for (let index = 0; index < 4; index++) {
      ids.push(await saveItem(device.store, newItem(String(index))));
      time += 1000;
    }
    expect(await device.sync.round()).toBe('synced');
    const stamps = ids.map((id) => server.records.get(id)?.cells.core?.t ?? '');
    expect(stamps.toSorted()).toEqual(stamps);
    for (const stamp of stamps) expect(Math.abs(stampTime(stamp) - time)).toBeLessThan(10_000);
    expect((await device.sync.state()).pending).toBe(0);

    // From here on it is in step: its next edit wins over an earlier one of another device.
    const other = await makeDevice({ fetch: server.fetch, now: () => time });
    await other.sync.round();
    await writeField(other, ids[0] ?? '', 'note', 'earlier');
    await other.sync.round();
    time += 5000;
    await writeField(device, ids[0] ?? '', 'note', 'later');
    await device.sync.round();
    expect(server.records.get(ids[0] ?? '')?.cells.note?.v).toBe('later');
  },
);

test('a wrong clock of one device moves nobody else’s', async () => {
  let time = NOW;
  const server = new MemoryServer(() => time);
  const ahead = await makeDevice({ fetch: server.fetch, now: () => time + 10 * YEAR });
  const right = await makeDevice({ fetch: server.fetch, now: () => time });
  await saveItem(ahead.store, newItem('1'));
  await ahead.sync.round();
  await right.sync.round();
  time += 1000;
  const id = await saveItem(right.store, newItem('2'));
  const stamp = (await right.store.database.recs.get(id))?.cells.core?.t ?? '';
  expect(stampTime(stamp)).toBe(time);
});

test('an edit is not lost when the answer to the one before was, and the clock is then put right', async () => {
  let time = NOW;
  let lose = true;
  const server = new MemoryServer(() => time);
  const device = await makeDevice({
    // Half a minute ahead: the server takes such stamps.
    now: () => time + 30_000,
    fetch: async (url, init) => {
      const answer = await server.fetch(url, init);
      if (lose && init.method === 'POST') throw new TypeError('reply lost');
      if (lose) return Response.json({ ...(await answer.json()), now: time + 30_000 });
      return answer;
    },
  });
  const id = await saveItem(device.store, newItem('1'));
  await writeField(device, id, 'note', 'first');
  await device.sync.round();
  expect(server.records.get(id)?.cells.note?.v).toBe('first');
  lose = false;
  time += 5000;
  await writeField(device, id, 'note', 'second');
  expect(await device.sync.round({ force: true })).toBe('synced');
  expect(server.records.get(id)?.cells.note?.v).toBe('second');
});

test('edits made while the clock was months ahead are sent after it was put right, with those that follow', async () => {
  let skew = 90 * 24 * HOUR;
  const server = new MemoryServer(() => NOW);
  const device = await makeDevice({ fetch: server.fetch, now: () => NOW + skew });
  const id = await saveItem(device.store, newItem('1'));
  skew = 0;
  await writeField(device, id, 'note', 'later');
  expect(await device.sync.round()).toBe('synced');
  expect(server.records.get(id)?.cells.note?.v).toBe('later');
  const stamp = server.records.get(id)?.cells.note?.t ?? '';
  expect(Math.abs(stampTime(stamp) - NOW)).toBeLessThan(10_000);
});

test('what a server took whose clock was years ahead, and lost, is put aside once its clock is right: it is not asked for ever', async () => {
  let time = NOW + 10 * YEAR;
  const server = new MemoryServer(() => time);
  const device = await makeDevice({ fetch: server.fetch, now: () => NOW });
  const empty = server.backup();
  const id = await saveItem(device.store, newItem('1'));
  expect(await device.sync.round()).toBe('synced');
  time = NOW;
  server.restore(empty);
  server.log.length = 0;
  expect(await device.sync.round()).toBe('synced');
  expect(server.log.length).toBeLessThan(6);
  expect(await device.sync.state()).toMatchObject({ pending: 0, parked: 1 });
  expect((await pageItems(device.store, { limit: 9 })).items.map((item) => item.id)).toEqual([id]);
});

test('edits made while the clock was months ahead are sent also by a device that has lost its name since', async () => {
  let skew = 90 * 24 * HOUR;
  const server = new MemoryServer(() => NOW);
  const device = await makeDevice({ fetch: server.fetch, now: () => NOW + skew });
  const id = await saveItem(device.store, newItem('1'));
  await device.store.database.meta.delete(clockMeta.key);
  skew = 0;
  expect(await device.sync.round()).toBe('synced');
  expect(Math.abs(stampTime(server.records.get(id)?.cells.core?.t ?? '') - NOW)).toBeLessThan(10_000);
});

test.for([
  ['ten years ahead', 10 * YEAR],
  ['400 days behind', -400 * 24 * HOUR],
] as const)(
  'of a device whose clock is %s, 700 edits are moved some at a time, though its worker is killed on the way',
  // Half a minute beside other work: it is hundreds of writes, and waits for nothing.
  { timeout: 120_000 },
  async ([, skew]) => {
    let time = NOW;
    const server = new MemoryServer(() => time);
    server.page = 500;
    let asked = 0;
    const counted = async (url: string, init: RequestInit): Promise<Response> => {
      const answer = await server.fetch(url, init);
      asked++;
      return answer;
    };
    const first = await makeDevice({ fetch: counted, now: () => time + skew });
    const { disk, database } = first.store;
    const items = Array.from({ length: 700 }, (_, index) => newItem(String(index)));
    const ids: string[] = [];
    for (let from = 0; from < 700; from += 175) {
      ids.push(...(await saveItems(first.store, items.slice(from, from + 175))));
      time += HOUR;
    }
    const other = await makeDevice({ fetch: server.fetch, now: () => time });
    const { recs } = first.store.database;
    const bulkPut = recs.bulkPut.bind(recs);
    let puts = 0;
    Object.assign(recs, {
      bulkPut: (rows: readonly RecordRow[]) => {
        puts += rows.length;
        // Each is written once before anything is asked for; then five hundred were moved, and of the rest some.
        if (puts >= 700 + 600) database.close();
        return bulkPut(rows);
      },
    });
    await expect(first.sync.round()).rejects.toThrow();
    expect(asked).toBe(1);

    const next = await makeDevice({
      fetch: server.fetch,
      now: () => time + skew,
      disk,
      name: database.name,
    });
    expect(await next.sync.round()).toBe('synced');
    expect((await next.sync.state()).pending).toBe(0);
    const stamps = ids.map((id) => server.records.get(id)?.cells.core?.t ?? '');
    for (const stamp of stamps) expect(stampTime(stamp)).toBeLessThanOrEqual(time + 61_000);
    if (skew < 0) expect(stamps.toSorted()).toEqual(stamps);
    else for (const stamp of stamps) expect(stampTime(stamp)).toBeGreaterThanOrEqual(time);
    // An edit from now on counts after all of them.
    await other.sync.round();
    time += 61_000;
    await writeField(other, ids[3] ?? '', 'note', 'later');
    await other.sync.round();
    await next.sync.round();
    expect((await next.store.database.recs.get(ids[3] ?? ''))?.cells.note?.v).toBe('later');
  },
);

test('a clock set back two years and forward again between saves changes nothing of their order', async () => {
  let skew = 0;
  let time = NOW;
  const { store } = await makeDevice({ fetch: fetch, now: () => time + skew });
  const ids: string[] = [];
  for (const jump of [0, -2 * YEAR, 2 * YEAR, 0]) {
    skew += jump;
    time += 1000;
    ids.push(await saveItem(store, newItem(String(ids.length))));
  }
  const { items } = await pageItems(store, { limit: 9 });
  expect(items.map(({ id }) => id)).toEqual(ids.toReversed());
  const stamps = (await store.database.recs.bulkGet(ids)).map((row) => row?.cells.core?.t ?? '');
  expect(stamps.toSorted()).toEqual(stamps);
});

test('a request from before the clock was put right that arrives late undoes no later edit', async () => {
  let time = NOW;
  let skew = 0;
  let late: (() => Promise<Response>) | undefined;
  const server = new MemoryServer(() => time);
  const isPush = (init: RequestInit) => init.method === 'POST';
  const device = await makeDevice({
    now: () => time + skew,
    fetch: async (url, init) => {
      if (skew === 0 || late || !isPush(init)) return server.fetch(url, init);
      late = () => server.fetch(url, init);
      throw new TypeError('on its way for long');
    },
  });
  const other = await makeDevice({ fetch: server.fetch, now: () => time });
  const id = await saveItem(device.store, newItem('1'));
  await device.sync.round();
  skew = 90_000;
  await writeField(device, id, 'note', 'first');
  expect(await device.sync.round()).toBe('failed');
  time += 10_000;
  await writeField(device, id, 'note', 'second');
  expect(await device.sync.round({ force: true })).toBe('synced');
  expect(server.records.get(id)?.cells.note?.v).toBe('second');

  time += 40_000;
  await late?.();
  expect(server.records.get(id)?.cells.note?.v).toBe('first');
  for (const { sync } of [other, device, other]) expect(await sync.round()).toBe('synced');
  for (const { store } of [device, other])
    expect((await store.database.recs.get(id))?.cells.note?.v).toBe('second');
});

test.each([40_000, 59_900])(
  'no stamp is made twice by a clock that is put right, of edits on top of one that another stamped %i ms ahead',
  (ahead) => {
    const device = `${'0'.repeat(15)}1`;
    const start = { ms: 0, counter: 0 };
    let machine = NOW;
    const clock = createClock({ ...start, device, offset: 0, floor: start }, () => machine);
    clock.receive(formatStamp(NOW + ahead, 0, `${'0'.repeat(15)}2`), NOW + 60_000);
    const sent = clock.tick();
    machine = NOW + 500 * 24 * HOUR;
    clock.tick();
    clock.setOffset(NOW + 500 - machine, NOW + 60_500);
    const after = clock.tick();
    expect(after > sent).toBe(true);
    expect(stampTime(after)).toBeLessThanOrEqual(NOW + 60_500);
  },
);

test('histories in which a stamp was once made twice, or a removal forgotten, end equal', async () => {
  expect(await failing([138_834, 149_523])).toEqual({});
});
