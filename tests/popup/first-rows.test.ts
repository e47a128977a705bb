import { IDBFactory } from 'fake-indexeddb';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetFirstRows, keepFirstRows, readFirstRows } from '../../entrypoints/popup/first-rows.ts';
import { edit, type Store, saveItems } from '../../utils/store/index.ts';
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
  });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version }) });
});
afterAll(() => void vi.unstubAllGlobals());

beforeEach(async () => {
  version = '1.0.0';
  const indexedDB = new IDBFactory();
  vi.stubGlobal('indexedDB', indexedDB);
  store = makeStore({ indexedDB, name: 'feedcart' });
  ids = await saveItems(store, [newItem('1'), newItem('2')]);
  await keepFirstRows({
    state: 'ready',
    rows: rowsOf(ids.toReversed().map((id) => wish({ id, title: `wish ${id}` }))),
    saved: 2,
    counts: { available: 0, dropped: 0, lowest: 0, atTarget: 0, trash: 0, lists: {} },
    collections: [{ id: 'c', name: 'Gifts' }],
    views: [],
    writable: true,
  });
});

test('where nothing has changed they are there as they were drawn, the newest first', async () => {
  const first = await readFirstRows();
  expect(first?.rows.ids(0, 9)).toEqual(ids.toReversed());
  expect(first?.rows.at(0)?.title).toBe(`wish ${ids[1]}`);
  expect(first?.saved).toBe(2);
  expect(first?.collections).toEqual([{ id: 'c', name: 'Gifts' }]);
});

test('after anything was saved or edited the store must say', async () => {
  await edit(store, [{ id: ids[0] ?? '', cells: { note: 'size M' } }]);
  expect(await readFirstRows()).toBeUndefined();
});

test('another version of Feedcart draws its own', async () => {
  version = '1.0.1';
  expect(await readFirstRows()).toBeUndefined();
});

test('when all is deleted nothing of them stays', async () => {
  forgetFirstRows();
  expect(localStorage.getItem('first rows')).toBeNull();
  expect(await readFirstRows()).toBeUndefined();
});
