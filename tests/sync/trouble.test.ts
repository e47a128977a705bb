import { Dexie } from 'dexie';
import { beforeEach, expect, test } from 'vitest';
import { saveItem } from '../../utils/store/items.ts';
import { countItems } from '../../utils/store/list.ts';
import { backOff } from '../../utils/sync/back-off.ts';
import { newItem } from '../store/make-store.ts';
import { type Device, makeDevice } from './device.ts';
import type { MemoryServer } from './memory-server.ts';
import { seeded } from './random.ts';
import { DAY, HOUR, openScene, page, problem, type Scene } from './scene.ts';

let scene: Scene;
let device: Device;
let server: MemoryServer;
beforeEach(async () => {
  scene = await openScene();
  ({ device, server } = scene);
});

test('with the endpoint down saving works and waits, and is sent when it is back', async () => {
  scene.fault = async () => {
    throw new TypeError('ECONNREFUSED');
  };
  await saveItem(device.store, newItem('1'));
  expect(await device.sync.round()).toBe('failed');
  expect(await device.sync.state()).toMatchObject({ linked: true, pending: 1, error: 'offline' });
  scene.fault = undefined;
  scene.time += HOUR;
  expect(await device.sync.round()).toBe('synced');
  expect(await device.sync.state()).toEqual({ linked: true, pending: 0, parked: 0, lastSyncAt: scene.time });
  expect(server.alive()).toHaveLength(1);
});

const TROUBLE: [string, () => Response][] = [
  ['a login page of a captive portal', () => page(200)],
  ['JSON that is not an answer', () => Response.json({ hello: 'world' })],
  ['an answer of the wrong type', () => new Response('{}', { headers: { 'content-type': 'text/plain' } })],
  [
    'an answer cut off half-way',
    () => new Response('{"epoch":1,', { headers: { 'content-type': 'application/json' } }),
  ],
  ['no content', () => new Response(null, { status: 204 })],
  ['a redirect to a login', () => new Response(null, { status: 302, headers: { location: '/login' } })],
  ['500', () => problem(500, 'internal')],
  ['502 with a page', () => page(502)],
  ['a page that says 400', () => page(400)],
  ['a page that says 409', () => page(409)],
  ['a page that says 403', () => page(403)],
];

test.for(TROUBLE)('%s is no success, loses nothing and is tried again later', async ([, answer]) => {
  await saveItem(device.store, newItem('1'));
  scene.fault = async () => answer();
  expect(await device.sync.round()).toBe('failed');
  const state = await device.sync.state();
  expect(state).toMatchObject({ pending: 1, parked: 0, nextTryAt: scene.time + 1000 });
  expect(await countItems(device.store)).toBe(1);
  expect(await device.sync.round()).toBe('waiting');
  expect(scene.requests).toBe(1);
});

test('waits grow with every failure, are kept on the disk, and never pass an hour', async () => {
  scene.fault = async () => page(500);
  const waits: number[] = [];
  for (let failure = 0; failure < 15; failure++) {
    const again = await makeDevice({
      fetch: scene.fault,
      now: () => scene.time,
      disk: device.store.disk,
      name: device.store.database.name,
    });
    await again.sync.round();
    waits.push(((await again.sync.state()).nextTryAt ?? 0) - scene.time);
    scene.time += HOUR;
  }
  expect(waits.slice(0, 3)).toEqual([1000, 2000, 4000]);
  expect(Math.max(...waits)).toBe(HOUR / 2); // drawn by 0.5 from an hour
});

test.for([
  [429, '3600', HOUR],
  [503, '120', 120_000],
  [429, '99999999', DAY],
  [503, 'Tue, 14 Nov 2023 23:13:20 GMT', HOUR],
  [429, '-5', 1000],
  [503, 'soon', 1000],
  [503, '', 1000],
  [429, 'Tue, 14 Nov 2000 23:13:20 GMT', 1000],
] as const)('%s with Retry-After "%s" waits %s ms', async ([status, header, wait]) => {
  scene.fault = async () => problem(status, 'busy', { 'retry-after': header });
  await device.sync.round();
  expect((await device.sync.state()).nextTryAt).toBe(scene.time + wait);
});

test('a Backoff header on a good answer is honoured', async () => {
  scene.fault = async (url, init) => {
    const answer = await server.fetch(url, init);
    answer.headers.set('backoff', '600');
    return answer;
  };
  expect(await device.sync.round()).toBe('synced');
  expect((await device.sync.state()).nextTryAt).toBe(scene.time + 600_000);
});

test('a clock moved back two years does not make the device wait for two years', async () => {
  scene.fault = async () => page(500);
  await device.sync.round();
  scene.fault = undefined;
  scene.time -= 730 * DAY;
  expect(await device.sync.round()).toBe('synced');
});

test.each([0, 30_000])(
  'a thousand devices that lost the server at once, for ten minutes, come back spread: no second has 5 % of them, with alarms %d ms apart at least',
  (apart) => {
    const random = seeded(1);
    const arrivals = new Map<number, number>();
    for (let index = 0; index < 1000; index++) {
      let time = 0;
      for (let failures = 1; time < 600_000; failures++) time += Math.max(apart, backOff(failures, random));
      const second = Math.floor(time / 1000);
      arrivals.set(second, (arrivals.get(second) ?? 0) + 1);
    }
    expect(Math.max(...arrivals.values())).toBeLessThan(50);
  },
);

test('no transaction is open while a request is', async () => {
  await saveItem(device.store, newItem('1'));
  const open: unknown[] = [];
  scene.fault = async (url, init) => {
    open.push(Dexie.currentTransaction);
    return server.fetch(url, init);
  };
  await device.sync.round();
  expect(open).toEqual([null, null, null]);
});

test('fetch is called as a plain function, as a browser’s own must be', async () => {
  const callers: unknown[] = [];
  const strict = await makeDevice({
    now: () => scene.time,
    fetch(this: unknown, url, init) {
      callers.push(this);
      return server.fetch(url, init);
    },
  });
  expect(await strict.sync.round()).toBe('synced');
  expect(callers).toEqual([undefined]);
});
