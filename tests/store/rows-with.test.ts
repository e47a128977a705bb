import { expect, test } from 'vitest';
import { removeItem, saveItem, saveItems } from '../../utils/store/index.ts';
import { keysAmong, rowsWith } from '../../utils/store/rows-with.ts';
import { makeStore, newItem } from './make-store.ts';

test('many keys are asked about at once: those that are there, wherever they stand among the others', async () => {
  const store = makeStore();
  const { recs } = store.database;
  const ids = await saveItems(
    store,
    ['b', 'd', 'f'].map((id) => newItem(id)),
  );
  await removeItem(store, ids[1] ?? '');
  const keys = ['f', 'a', 'b', 'b', 'c', 'd', 'z'].map((id) => `shop.example:${id}`);
  expect([...(await keysAmong(recs, 'key', keys))].sort()).toEqual(['shop.example:b', 'shop.example:f']);
  expect((await rowsWith(recs, 'formerKey', keys)).map(({ id }) => id)).toEqual([ids[1]]);
  expect(await rowsWith(recs, 'key', ['shop.example:x', 'shop.example:y'])).toEqual([]);
  expect(await rowsWith(recs, 'key', [])).toEqual([]);
});

test('what was removed comes back with its note when it is among many that are saved', async () => {
  const store = makeStore();
  const id = await saveItem(store, newItem('7', { note: 'size M' }));
  await removeItem(store, id);
  const all = await saveItems(
    store,
    Array.from({ length: 20 }, (_, n) => newItem(String(n))),
  );
  const [row] = await rowsWith(store.database.recs, 'key', ['shop.example:7']);
  expect(row?.id).toBe(all[7]);
  expect(row?.cells.note?.v).toBe('size M');
});
