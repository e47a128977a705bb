import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { countItems, edit, pageItems, readCounts, removeItem, saveItems } from '../../utils/store/index.ts';
import { readNewestRows } from '../../utils/store/newest-rows.ts';
import { makeStore, newItem } from './make-store.ts';

test('the newest rows and the counts are those of the store', async () => {
  const indexedDB = new IDBFactory();
  const store = makeStore({ indexedDB, name: 'feedcart' });
  const ids = await saveItems(
    store,
    ['1', '2', '3', '4'].map((id) => newItem(id)),
  );
  await removeItem(store, ids[3] ?? '');
  const { items } = await pageItems(store, { limit: 2 });
  const from = [items[1]?.savedAt ?? 0, ids[1] ?? ''] as const;
  const newest = await readNewestRows({ indexedDB, IDBKeyRange }, { from, most: 9 });
  expect(newest?.rows.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
  expect(newest?.saved).toBe(await countItems(store));
  expect(newest?.counts).toEqual(await readCounts(store));
});

test('a row has another mark after it was edited, and the same one as long as it was not', async () => {
  const indexedDB = new IDBFactory();
  const store = makeStore({ indexedDB, name: 'feedcart' });
  const [id = ''] = await saveItems(store, [newItem('1')]);
  const mark = async () => (await readNewestRows({ indexedDB, IDBKeyRange }, { most: 1 }))?.rows[0]?.mark;
  const before = await mark();
  expect(await mark()).toBe(before);
  await edit(store, [{ id, cells: { note: 'size M' } }]);
  expect(await mark()).not.toBe(before);
});

test('where there is no database none is made', async () => {
  const indexedDB = new IDBFactory();
  expect(await readNewestRows({ indexedDB, IDBKeyRange }, { most: 2 })).toBeUndefined();
  expect(await indexedDB.databases()).toEqual([]);
});
