import { beforeEach, describe, expect, test } from 'vitest';
import { getItem, removeItem, saveItem } from '../../utils/store/items.ts';
import { countItems } from '../../utils/store/list.ts';
import { newItem } from '../store/make-store.ts';
import { contents, contentsOf, type Device, makeDevice, writeField } from './device.ts';
import { MemoryServer } from './memory-server.ts';

let time = 1_700_000_000_000;
let server: MemoryServer;
let a: Device;
let b: Device;
beforeEach(async () => {
  server = new MemoryServer(() => time);
  a = await makeDevice({ fetch: server.fetch, now: () => time });
  b = await makeDevice({ fetch: server.fetch, now: () => time });
});

async function both(): Promise<void> {
  for (const device of [a, b, a, b]) {
    time += 10;
    expect(await device.sync.round()).toBe('synced');
  }
}

/** Saves some on one device, so that both have them, and removes some of them there. */
async function saveAndRemove(saved: number, removed: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < saved; index++) ids.push(await saveItem(a.store, newItem(String(index))));
  await both();
  for (const id of ids.slice(0, removed)) await removeItem(a.store, id);
  await both();
  return ids;
}

const waiting = async () => (await b.sync.state()).removals;

describe('removals by another device', () => {
  test.for([
    [100, 10],
    [6, 1],
    [1, 1],
    [20, 4],
  ] as const)('of %s items take %s away at once', async ([saved, removed]) => {
    await saveAndRemove(saved, removed);
    expect(await waiting()).toBeUndefined();
    expect(await countItems(b.store)).toBe(saved - removed);
  });

  test.for([
    [100, 11],
    [6, 2],
    [2, 2],
    [30, 30],
  ] as const)('of %s items wait for the user when they are %s', async ([saved, removed]) => {
    await saveAndRemove(saved, removed);
    expect(await waiting()).toBe(removed);
    expect(await countItems(b.store)).toBe(saved);
    expect((await b.sync.state()).pending).toBe(0);
  });

  test('that are confirmed are carried out', async () => {
    await saveAndRemove(30, 20);
    await b.sync.decideRemovals('apply');
    expect(await countItems(b.store)).toBe(10);
    expect(await waiting()).toBeUndefined();
    await both();
    expect(await contents(b)).toBe(contentsOf(server.records));
    expect(await contents(a)).toBe(await contents(b));
  });

  test('that are refused bring the items back everywhere, as they were', async () => {
    const [id = ''] = await saveAndRemove(30, 20);
    const before = await getItem(b.store, id);
    await b.sync.decideRemovals('keep');
    await both();
    expect([await countItems(a.store), await countItems(b.store)]).toEqual([30, 30]);
    expect(await getItem(a.store, id)).toEqual(before);
    expect(await contents(a)).toBe(await contents(b));
  });

  test('of which some have been waiting count with those that follow', async () => {
    const ids = await saveAndRemove(100, 11);
    for (const id of ids.slice(11, 14)) await removeItem(a.store, id);
    await both();
    expect(await waiting()).toBe(14);
  });

  test('wait for the user also after a restart, and while the items are edited', async () => {
    const [id = ''] = await saveAndRemove(30, 20);
    const again = await makeDevice({
      fetch: server.fetch,
      now: () => time,
      disk: b.store.disk,
      name: b.store.database.name,
    });
    await writeField(again, id, 'note', 'mine');
    await again.sync.round();
    expect((await again.sync.state()).removals).toBe(20);
    expect((await getItem(again.store, id))?.note).toBe('mine');
  });

  test('that wait are settled for an item that the user removes here, too', async () => {
    const ids = await saveAndRemove(30, 20);
    for (const id of ids.slice(0, 19)) await removeItem(b.store, id);
    expect(await waiting()).toBeUndefined();
    await both();
    expect(await countItems(b.store)).toBe(10);
  });

  test('are offered again after a restored server has lost them', async () => {
    const backup = server.backup();
    await saveAndRemove(30, 0);
    const all = server.backup();
    const ids = [...server.records.keys()];
    for (const id of ids.slice(0, 20)) await removeItem(a.store, id);
    await both();
    expect(backup.records.size).toBe(0);
    server.restore(all);
    await b.sync.round({ force: true });
    await b.sync.decideRemovals('apply');
    await b.sync.round({ force: true });
    expect(server.alive()).toHaveLength(10);
  });
});

test('a server that has lost everything and asks for a full pull empties no list by that', async () => {
  await saveAndRemove(12, 0);
  server.records.clear();
  let stale = true;
  const told = await makeDevice({
    now: () => time,
    disk: b.store.disk,
    name: b.store.database.name,
    fetch: async (url, init) => {
      if (!stale) return server.fetch(url, init);
      stale = false;
      return Response.json({ code: 'stale', message: 'stale' }, { status: 410 });
    },
  });
  await told.sync.round();
  expect((await told.sync.state()).removals).toBe(12);
  expect(await countItems(told.store)).toBe(12);
  await told.sync.decideRemovals('keep');
  await told.sync.round();
  expect(server.alive()).toHaveLength(12);
});
