import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Wish } from '../../components/wish.ts';
import { beginReading } from '../../entrypoints/popup/begin-reading.ts';
import { keepFirstRows, readFirstRows } from '../../entrypoints/popup/first-rows.ts';
import { edit, pageItems, type Store, saveItems } from '../../utils/store/index.ts';
import { rowsOf, wish } from '../components/wishes.ts';
import { makeStore, newItem } from '../store/make-store.ts';

let store: Store;
let ids: readonly string[];
let version: string;

beforeAll(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
    clear: () => kept.clear(),
  });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version }) });
});
afterAll(() => void vi.unstubAllGlobals());

beforeEach(async () => {
  version = '1.0.0';
  const indexedDB = new IDBFactory();
  vi.stubGlobal('indexedDB', indexedDB);
  vi.stubGlobal('IDBKeyRange', IDBKeyRange);
  store = makeStore({ indexedDB, name: 'feedcart' });
  ids = await saveItems(store, [newItem('1'), newItem('2')]);
  await keep(ids.toReversed().map((id) => wish({ id, title: `wish ${id}` })));
});

/** As the popup does when its list has come to rest. */
function keep(wishes: readonly Wish[]): Promise<void> {
  return keepFirstRows({
    state: 'ready',
    rows: rowsOf(wishes),
    saved: wishes.length,
    counts: { available: 0, dropped: 0, lowest: 0, atTarget: 0, trash: 0, lists: {} },
    collections: [{ id: 'c', name: 'Gifts' }],
    views: [],
    writable: true,
  });
}

test('where nothing has changed they are there as they were drawn, the newest first', async () => {
  const first = await readFirstRows(beginReading());
  expect(first?.rows.ids(0, 9)).toEqual(ids.toReversed());
  expect(first?.rows.at(0)?.title).toBe(`wish ${ids[1]}`);
  expect(first?.saved).toBe(2);
  expect(first?.collections).toEqual([{ id: 'c', name: 'Gifts' }]);
});

test('after anything was saved or edited the store must say', async () => {
  await edit(store, [{ id: ids[0] ?? '', cells: { note: 'size M' } }]);
  expect(await readFirstRows(beginReading())).toBeUndefined();
});

test('of a long list the top is there, and not once something newer is', async () => {
  const many = await saveItems(
    store,
    Array.from({ length: 30 }, (_, number) => newItem(`more ${number}`)),
  );
  const { items } = await pageItems(store, { limit: 30 });
  await keep(items.map(({ id, savedAt }) => wish({ id, savedAt })));
  expect((await readFirstRows(beginReading()))?.rows.ids(0, 99)).toEqual(many.toReversed().slice(0, 20));
  await saveItems(store, [newItem('newest')]);
  expect(await readFirstRows(beginReading())).toBeUndefined();
});

test('another version of Feedcart draws its own', async () => {
  version = '1.0.1';
  expect(await readFirstRows(beginReading())).toBeUndefined();
});

test('where nothing was kept, as after all was deleted, nothing is read', async () => {
  localStorage.clear();
  expect(beginReading()).toBeUndefined();
  expect(await readFirstRows(beginReading())).toBeUndefined();
});

test('what was kept in another form takes the page nothing but its first rows', async () => {
  localStorage.setItem('first rows', JSON.stringify({ of: '1.0.0 en', from: {}, rows: 0 }));
  expect(await readFirstRows(beginReading())).toBeUndefined();
});
