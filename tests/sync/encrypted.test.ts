import { beforeEach, expect, test } from 'vitest';
import { exchangeOf } from '../../utils/endpoint/request.ts';
import { getItem, removeItem, restoreItem, saveItem } from '../../utils/store/items.ts';
import { changeSettings } from '../../utils/store/settings.ts';
import { createSync } from '../../utils/sync/create-sync.ts';
import { newItem } from '../store/make-store.ts';
import { contents, type Device, makeDevice } from './device.ts';
import { MemoryServer } from './memory-server.ts';

const SECRET = '00112233445566778899aabbccddeeff';
let time = 1_700_000_000_000;
let server: MemoryServer;
let a: Device;
let b: Device;
beforeEach(async () => {
  server = new MemoryServer(() => time);
  a = await device();
  b = await device();
});

async function device(secret = SECRET): Promise<Device> {
  const made = await makeDevice({ fetch: server.fetch, now: () => time });
  const endpoint = { url: 'https://sync.example', token: 'secret', account: 'a', secret };
  await changeSettings(made.store, { endpoint });
  return made;
}

async function both(): Promise<void> {
  for (const one of [a, b, a]) {
    time += 10;
    expect(await one.sync.round()).toBe('synced');
  }
}

const all = () => JSON.stringify([...server.records]);

test('two devices agree, and the server has seen nothing of what it keeps', async () => {
  const id = await saveItem(a.store, newItem('teapot', { title: 'Wood-fired teapot', note: 'for mother' }));
  await both();
  expect(await getItem(b.store, id)).toEqual(await getItem(a.store, id));
  expect(await contents(b)).toBe(await contents(a));
  expect(all()).not.toMatch(/teapot|mother|shop\.example|savedAt/i);
});

test('a removal is seen to be one, and one undone to be none', async () => {
  const id = await saveItem(a.store, newItem('1'));
  await removeItem(a.store, id);
  await both();
  expect(server.alive()).toEqual([]);
  await restoreItem(b.store, id);
  await both();
  expect(server.alive()).toEqual([id]);
  expect(await getItem(a.store, id)).toEqual(await getItem(b.store, id));
});

test('what nobody with the secret has written is not believed: no value, no removal', async () => {
  const id = await saveItem(a.store, newItem('1'));
  await both();
  const before = await contents(b);
  const record = server.records.get(id);
  if (!record) throw new Error('it is not there');
  const t = `${(time + 1000).toString(16).padStart(12, '0')}0000${'f'.repeat(16)}`;
  const sealed = record.cells.core?.v ?? '';
  server.records.set(id, {
    ver: ++server.ver,
    cells: { core: { t, v: sealed }, del: { t, v: '1' }, note: { t, v: null }, list: { t, v: 'plain' } },
  });
  expect(await b.sync.round()).toBe('synced');
  expect(await contents(b)).toBe(before);
  expect(await getItem(b.store, id)).toBeDefined();
});

test('what a later version has sealed is kept, sent again as it came, and survives a removal undone', async () => {
  const id = await saveItem(a.store, newItem('1'));
  await both();
  const t = `${time.toString(16).padStart(12, '0')}0000${'f'.repeat(16)}`;
  const v = Buffer.concat([Buffer.from([9]), Buffer.alloc(300, 1)]).toString('base64url');
  const record = server.records.get(id);
  if (record) server.records.set(id, { ver: ++server.ver, cells: { ...record.cells, future: { t, v } } });
  const backup = server.backup();
  await both();
  await removeItem(b.store, id);
  await both();
  await restoreItem(b.store, id);
  await both();
  expect(server.records.get(id)?.cells.future).toEqual({ t, v });
  for (const rec of backup.records.values()) delete rec.cells.future;
  server.restore(backup);
  await both();
  expect(server.records.get(id)?.cells.future).toEqual({ t, v });
});

test('a device with another secret reads nothing, and destroys nothing', async () => {
  const id = await saveItem(a.store, newItem('1'));
  await both();
  const before = await contents(a);
  const stranger = await device('f'.repeat(32));
  expect(await stranger.sync.round()).toBe('synced');
  expect(await getItem(stranger.store, id)).toBeUndefined();
  await both();
  expect(await contents(a)).toBe(before);
});

test('a server whose head goes back without a word is offered everything again', async () => {
  await saveItem(a.store, newItem('1'));
  const early = server.backup();
  await both();
  const epoch = server.epoch;
  server.restore(early);
  server.epoch = epoch;
  await both();
  expect(server.alive()).toHaveLength(1);
});

test('a link with a secret has no round where nobody says who it is: nothing leaves in plain words', async () => {
  const { store } = a;
  await saveItem(store, newItem('1'));
  const sync = createSync({ store, ...exchangeOf(server.fetch), now: () => time, random: Math.random });
  await expect(sync.round()).rejects.toThrow('no identity');
  expect(server.log).toEqual([]);
});
