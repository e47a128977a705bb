import { beforeEach, expect, test } from 'vitest';
import { formatStamp } from '../../utils/model/sync-wire.ts';
import { getItem, removeItem, restoreItem, saveItem } from '../../utils/store/items.ts';
import { countItems, pageItems } from '../../utils/store/list.ts';
import { newItem } from '../store/make-store.ts';
import { contents, contentsOf, type Device, makeDevice, writeField } from './device.ts';
import { MemoryServer } from './memory-server.ts';

let time = 1_700_000_000_000;
let server: MemoryServer;
let a: Device;
let b: Device;

beforeEach(async () => {
  time += 1000;
  server = new MemoryServer(() => time);
  a = await makeDevice({ fetch: server.fetch, now: () => time });
  b = await makeDevice({ fetch: server.fetch, now: () => time });
});

async function both(): Promise<void> {
  for (const device of [a, b, a]) {
    time += 10;
    expect(await device.sync.round()).toBe('synced');
  }
  expect(await contents(a)).toBe(contentsOf(server.records));
  expect(await contents(b)).toBe(contentsOf(server.records));
}

test('an item saved on one device is on the list of the other', async () => {
  const id = await saveItem(a.store, newItem('1'));
  await both();
  expect(await getItem(b.store, id)).toEqual(await getItem(a.store, id));
  expect((await pageItems(b.store, { limit: 5 })).items).toHaveLength(1);
  expect(await countItems(b.store)).toBe(1);
});

test('a push repeated after its answer was lost makes no new version', async () => {
  await saveItem(a.store, newItem('1'));
  const cut = async (url: string, init: RequestInit) => {
    const answer = await server.fetch(url, init);
    if (init.method === 'POST') throw new TypeError('connection reset');
    return answer;
  };
  const lossy = await makeDevice({
    fetch: cut,
    now: () => time,
    disk: a.store.disk,
    name: a.store.database.name,
  });
  expect(await lossy.sync.round()).toBe('failed');
  expect(server.ver).toBe(1);
  expect(await a.sync.round({ force: true })).toBe('synced');
  expect(server.ver).toBe(1);
  expect((await a.sync.state()).pending).toBe(0);
});

test('edits of different fields of one item, both offline, are both kept', async () => {
  const id = await saveItem(a.store, newItem('1'));
  await both();
  await writeField(a, id, 'note', 'for mother');
  await writeField(b, id, 'list', 'gifts');
  await both();
  const cells = (await a.store.database.recs.get(id))?.cells;
  expect([cells?.note?.v, cells?.list?.v]).toEqual(['for mother', 'gifts']);
});

test('an item removed on one device stays removed though another, offline, edited it later', async () => {
  const id = await saveItem(a.store, newItem('1'));
  await both();
  await removeItem(a.store, id);
  time += 5000;
  await writeField(b, id, 'note', 'keep?');
  await both();
  expect(await getItem(b.store, id)).toBeUndefined();
  expect((await a.store.database.recs.get(id))?.cells.note?.v).toBe('keep?');
});

test('a removal undone is alive everywhere, with every field', async () => {
  const id = await saveItem(a.store, newItem('1'));
  await writeField(a, id, 'note', 'x');
  await both();
  await removeItem(a.store, id);
  await a.sync.round();
  await restoreItem(a.store, id);
  await both();
  expect(await getItem(b.store, id)).toEqual(await getItem(a.store, id));
  expect(server.alive()).toEqual([id]);
});

test('an item made and removed before the first sync ends in no error', async () => {
  await removeItem(a.store, await saveItem(a.store, newItem('1')));
  await both();
  expect(server.alive()).toEqual([]);
});

test('a field of a later version survives an edit by this one', async () => {
  const id = await saveItem(a.store, newItem('1'));
  await writeField(a, id, 'field7', '{"s":9}');
  await both();
  await removeItem(b.store, id);
  await restoreItem(b.store, id);
  await both();
  expect((await a.store.database.recs.get(id))?.cells.field7?.v).toBe('{"s":9}');
});

test('a core with parts of a later version is shown, one that is none is kept and not shown', async () => {
  const core = {
    s: 2,
    product: { merchant: 'shop.example', id: '1', url: 'https://shop.example/p/1' },
    posted: 'https://shop.example/p/1',
    title: 'From the future',
    savedAt: time,
    offer: { prices: 'on request' },
    mood: 'good',
  };
  const t = `${time.toString(16).padStart(12, '0')}0000${'a'.repeat(16)}`;
  const ids = ['1'.repeat(32), '2'.repeat(32), '3'.repeat(32)];
  for (const [index, v] of [
    JSON.stringify(core),
    'not JSON',
    JSON.stringify({ ...core, posted: 'javascript:alert(1)' }),
  ].entries()) {
    server.records.set(ids[index] ?? '', { ver: ++server.ver, cells: { core: { t, v } } });
  }
  await both();
  const { items } = await pageItems(a.store, { limit: 5 });
  expect(items.map((item) => item.title)).toEqual(['From the future']);
  expect(items[0]?.offer).toBeUndefined();
  expect(await a.store.database.recs.count()).toBe(3);
  expect((await a.store.database.recs.get('1'.repeat(32)))?.cells.core?.v).toBe(JSON.stringify(core));
});

test('after the server was restored from a backup every lost record is offered again', async () => {
  await saveItem(a.store, newItem('1'));
  await both();
  const backup = server.backup();
  await saveItem(a.store, newItem('2'));
  await saveItem(b.store, newItem('3'));
  await both();
  server.restore(backup);
  expect(server.alive()).toHaveLength(1);
  await both();
  expect(server.alive()).toHaveLength(3);
});

test('a device 400 days offline brings its own new items and revives nothing', async () => {
  const gone = await saveItem(a.store, newItem('1'));
  await both();
  const kept = await saveItem(b.store, newItem('2'));
  await removeItem(a.store, gone);
  await a.sync.round();
  time += 400 * 86_400_000;
  await both();
  expect(server.alive()).toEqual([kept]);
});

test('another account begins with everything this device has and nothing of the old cursor', async () => {
  await saveItem(a.store, newItem('1'));
  await both();
  const other = new MemoryServer(() => time);
  for (let index = 0; index < 3; index++) {
    const device = await makeDevice({ fetch: other.fetch, now: () => time });
    await saveItem(device.store, newItem(`other ${index}`));
    await device.sync.round();
  }
  const moved = await makeDevice({
    fetch: other.fetch,
    now: () => time,
    disk: a.store.disk,
    name: a.store.database.name,
    token: 'another',
  });
  expect(await moved.sync.round()).toBe('synced');
  expect(other.alive()).toHaveLength(4);
  expect(await countItems(moved.store)).toBe(4);
});

test('an item that a later version has written is shown as far as it is known, and goes back as it came', async () => {
  const id = await saveItem(a.store, newItem('1'));
  await both();
  const record = server.records.get(id);
  if (!record) throw new Error('it is not there');
  const v = JSON.stringify({
    ...JSON.parse(record.cells.core?.v ?? ''),
    s: 9,
    title: 'Of a later version',
    offer: { prices: 'written otherwise' },
    gallery: [1, 2],
  });
  const t = formatStamp(time, 7, 'f'.repeat(16));
  server.records.set(id, { ver: ++server.ver, cells: { ...record.cells, core: { t, v } } });
  await both();
  expect(await getItem(b.store, id)).toMatchObject({ title: 'Of a later version' });
  await writeField(b, id, 'note', 'mine');
  await both();
  expect(server.records.get(id)?.cells).toMatchObject({ core: { t, v }, note: { v: 'mine' } });
  await removeItem(b.store, id);
  await both();
  await restoreItem(a.store, id);
  await both();
  expect(server.records.get(id)?.cells.core?.v).toBe(v);
});
