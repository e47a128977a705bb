import { beforeEach, expect, test } from 'vitest';
import { formatStamp, stampTime } from '../../utils/model/sync-wire.ts';
import { removeItem, saveItem } from '../../utils/store/items.ts';
import { countItems } from '../../utils/store/list.ts';
import { changeSettings } from '../../utils/store/settings.ts';
import { newItem } from '../store/make-store.ts';
import { bodyOf, type Device, makeDevice, writeField } from './device.ts';
import type { MemoryServer } from './memory-server.ts';
import { DAY, HOUR, openScene, page, problem, type Scene } from './scene.ts';

let scene: Scene;
let device: Device;
let server: MemoryServer;
beforeEach(async () => {
  scene = await openScene();
  ({ device, server } = scene);
});

const pushes = (init: RequestInit) => init.method === 'POST';

test('401 stops sync until the user links anew, and keeps the list', async () => {
  await saveItem(device.store, newItem('1'));
  scene.fault = async () => problem(401, 'token');
  expect(await device.sync.round()).toBe('stopped');
  expect(await device.sync.state()).toMatchObject({ stopped: true, error: 'unauthorized', pending: 1 });
  scene.time += 30 * DAY;
  expect(await device.sync.round()).toBe('stopped');
  expect(scene.requests).toBe(1);
  scene.fault = undefined;
  await changeSettings(device.store, {
    endpoint: { url: 'https://sync.example', token: 'new', account: 'a' },
  });
  expect(await device.sync.round()).toBe('synced');
  expect(server.alive()).toHaveLength(1);
});

test('a full account is still offered removals, and still pulled from', async () => {
  const old = await saveItem(device.store, newItem('old'));
  await device.sync.round();
  await saveItem(device.store, newItem('new'));
  await removeItem(device.store, old);
  scene.fault = async (url, init) => {
    const recs = pushes(init) ? JSON.parse(bodyOf(init)).recs : [];
    const inserts = recs.filter((rec: { cells: object }) => !('del' in rec.cells));
    return inserts.length > 0 ? problem(403, 'quota') : server.fetch(url, init);
  };
  await device.sync.round();
  expect(server.alive()).toEqual([]);
  expect(await device.sync.state()).toMatchObject({ pending: 1, error: 'quota' });
  expect(await countItems(device.store)).toBe(1);
  scene.fault = undefined;
  scene.time += 2 * HOUR;
  expect(await device.sync.round()).toBe('synced');
  expect(server.alive()).toHaveLength(1);
  expect((await device.sync.state()).error).toBeUndefined();
});

test('413 halves the batch until it fits', async () => {
  for (let index = 0; index < 20; index++) await saveItem(device.store, newItem(String(index)));
  scene.fault = async (url, init) =>
    pushes(init) && JSON.parse(bodyOf(init)).recs.length > 3 ? page(413) : server.fetch(url, init);
  expect(await device.sync.round()).toBe('synced');
  expect(server.alive()).toHaveLength(20);
});

test.for([413, 422, 400])(
  'one record that is answered %s alone is put aside, and the others go on',
  async (status) => {
    const ids: string[] = [];
    for (let index = 0; index < 9; index++) ids.push(await saveItem(device.store, newItem(String(index))));
    const bad = ids[4] ?? '';
    scene.fault = async (url, init) =>
      pushes(init) && bodyOf(init).includes(bad) ? problem(status, 'bad') : server.fetch(url, init);
    expect(await device.sync.round()).toBe('synced');
    expect(server.alive()).toHaveLength(8);
    expect(await device.sync.state()).toMatchObject({ pending: 0, parked: 1 });
    const before = scene.requests;
    expect(await device.sync.round()).toBe('synced');
    expect(scene.requests - before).toBe(1);
    scene.fault = undefined;
    await removeItem(device.store, bad);
    expect(await device.sync.round()).toBe('synced');
    expect(await device.sync.state()).toMatchObject({ pending: 0, parked: 0 });
  },
);

test('a server that refuses everything makes the device wait, not put the whole list aside', async () => {
  for (let index = 0; index < 40; index++) await saveItem(device.store, newItem(String(index)));
  scene.fault = async (url, init) => (pushes(init) ? problem(422, 'bad') : server.fetch(url, init));
  expect(await device.sync.round()).toBe('failed');
  expect((await device.sync.state()).parked).toBeLessThanOrEqual(10);
});

test('410 pulls everything; what the server lacks leaves the list but not the disk, edits are offered again', async () => {
  const clean = await saveItem(device.store, newItem('1'));
  await device.sync.round();
  const edited = await saveItem(device.store, newItem('2'));
  server.records.clear();
  let stale = true;
  scene.fault = async (url, init) => {
    if (!stale) return server.fetch(url, init);
    stale = false;
    return problem(410, 'stale');
  };
  expect(await device.sync.round()).toBe('synced');
  expect(server.alive()).toEqual([edited]);
  expect(await countItems(device.store)).toBe(1);
  expect((await device.store.database.recs.get(clean))?.cells.core).toBeDefined();
});

test('an answer that arrives after the user has linked another account is dropped', async () => {
  await saveItem(device.store, newItem('1'));
  scene.fault = async (url, init) => {
    const answer = await server.fetch(url, init);
    await changeSettings(device.store, {
      endpoint: { url: 'https://other.example', token: 't', account: 'b' },
    });
    return answer;
  };
  await device.sync.round();
  expect(await device.sync.state()).toEqual({ linked: true, pending: 1, parked: 0 });
});

test('no request is made without an endpoint, nor to one that is neither https nor this machine', async () => {
  for (const url of [
    'http://sync.example',
    'ftp://sync.example',
    'https://user:pass@sync.example',
    'nonsense',
  ]) {
    await changeSettings(device.store, { endpoint: { url, token: 't', account: 'a' } });
    expect(await device.sync.round()).toBe('off');
  }
  await changeSettings(device.store, { endpoint: undefined });
  expect(await device.sync.round()).toBe('off');
  expect(scene.requests).toBe(0);
});

test('rounds asked for at once are one after the other, and what was saved before the call is sent', async () => {
  let open = 0;
  let most = 0;
  scene.fault = async (url, init) => {
    most = Math.max(most, ++open);
    const answer = await server.fetch(url, init);
    open--;
    return answer;
  };
  const first = device.sync.round();
  await saveItem(device.store, newItem('1'));
  await Promise.all([first, device.sync.round(), device.sync.round()]);
  expect(most).toBe(1);
  expect(server.alive()).toHaveLength(1);
});

test('one record too big for the server is put aside and the other ninety-nine are taken', async () => {
  for (let index = 0; index < 100; index++) await saveItem(device.store, newItem(String(index)));
  const [row] = await device.store.database.recs.limit(1).toArray();
  await writeField(device, row?.id ?? '', 'note', 'x'.repeat(9000));
  expect(await device.sync.round()).toBe('synced');
  expect(server.alive()).toHaveLength(100); // its other cells were taken
  expect(server.records.get(row?.id ?? '')?.cells).not.toHaveProperty('note');
  expect(await device.sync.state()).toMatchObject({ pending: 0, parked: 1 });
});

test('a server that answers a push without a word on its records is not asked for ever', async () => {
  await saveItem(device.store, newItem('1'));
  scene.fault = async (url, init) =>
    pushes(init) ? Response.json({ epoch: 1, now: scene.time, results: [] }) : server.fetch(url, init);
  expect(await device.sync.round()).toBe('failed');
  expect(scene.requests).toBeLessThan(5);
  expect((await device.sync.state()).pending).toBe(1);
});

test('a page whose cursor leads nowhere ends the round', async () => {
  scene.fault = async () => Response.json({ epoch: 1, now: scene.time, cursor: 0, more: true, recs: [] });
  expect(await device.sync.round()).toBe('failed');
  expect(scene.requests).toBe(1);
});

test('a worker killed between any two pages goes on where it was, and reads no page twice', async () => {
  const writer = await makeDevice({ fetch: server.fetch, now: () => scene.time });
  for (let index = 0; index < 60; index++) await saveItem(writer.store, newItem(String(index)));
  await writer.sync.round();
  server.page = 10;
  server.log.length = 0;
  let reader = device;
  for (let life = 0; life < 6; life++) {
    let answered = 0;
    reader = await makeDevice({
      now: () => scene.time,
      fetch: async (url, init) => {
        if (answered++ === 1) throw new TypeError('killed');
        return server.fetch(url, init);
      },
      disk: device.store.disk,
      name: device.store.database.name,
    });
    await reader.sync.round({ force: true });
  }
  expect(await countItems(reader.store)).toBe(60);
  expect(server.log).toEqual(['pull 0', 'pull 10', 'pull 20', 'pull 30', 'pull 40', 'pull 50']);
});

test('a page of more records than were asked for is taken from no server, and the next round goes on where it stood', async () => {
  const other = await makeDevice({ fetch: server.fetch, now: () => scene.time });
  for (let index = 0; index < 3; index++) await saveItem(other.store, newItem(String(index)));
  await other.sync.round();
  scene.fault = async (url, init) => {
    const answer = await server.fetch(url, init);
    const page = await answer.json();
    const recs = Array.from({ length: 501 }, (_, n) => ({
      ...page.recs[n % 3],
      id: String(n).padStart(32, '0'),
    }));
    return Response.json({ ...page, recs });
  };
  expect(await device.sync.round()).toBe('failed');
  expect(await device.sync.state()).toMatchObject({ error: 'not_our_server' });
  expect(await countItems(device.store)).toBe(0);
  scene.fault = undefined;
  expect(await device.sync.round({ force: true })).toBe('synced');
  expect(await countItems(device.store)).toBe(3);
});

test('a server that has gone back to an older value without a word is given the newer one again', async () => {
  const id = await saveItem(device.store, newItem('1'));
  await writeField(device, id, 'note', 'first');
  await device.sync.round();
  const record = server.records.get(id);
  const first = record?.cells.note;
  await writeField(device, id, 'note', 'second');
  await device.sync.round();
  expect(record?.cells.note?.v).toBe('second');
  if (record && first) Object.assign(record, { ver: ++server.ver, cells: { ...record.cells, note: first } });
  expect(await device.sync.round()).toBe('synced');
  expect(server.records.get(id)?.cells.note?.v).toBe('second');
});

test('a value that a server hands out with a stamp years ahead is kept, and no clock follows it', async () => {
  const ahead = formatStamp(scene.time + 3650 * DAY, 0, '00000000000000bb');
  const id = await saveItem(device.store, newItem('1'));
  await device.sync.round();
  const record = server.records.get(id);
  if (record) {
    record.cells.note = { t: ahead, v: 'from the future' };
    record.ver = ++server.ver;
  }
  expect(await device.sync.round()).toBe('synced');
  expect((await device.store.database.recs.get(id))?.cells.note?.v).toBe('from the future');
  const next = await saveItem(device.store, newItem('2'));
  const stamp = (await device.store.database.recs.get(next))?.cells.core?.t ?? '';
  expect(stampTime(stamp)).toBe(scene.time);
});
