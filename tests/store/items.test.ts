import { IDBDatabase } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { getItem, removeItem, restoreItem, savedKeys, saveItem } from '../../utils/store/items.ts';
import { countItems, pageItems } from '../../utils/store/list.ts';
import { makeStore, newItem, product } from './make-store.ts';

test('a saved item comes back with everything it was saved with', async () => {
  const store = makeStore();
  const item = newItem('1', {
    image: 'data:image/png;base64,AAAA',
    post: { site: 'weibo', id: '9', permalink: 'https://weibo.com/1/9', author: { id: '7', name: '店' } },
    offer: {
      prices: [{ kind: 'coupon', amount: { minor: 1990, currency: 'CNY' } }],
      availability: 'InStock',
      observedAt: 1_700_000_000_000,
      source: 'fetch',
    },
  });
  const id = await saveItem(store, item);
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(await getItem(store, id)).toEqual({ ...item, id, savedAt: store.time });
});

test('a save is on the disk before it is said to be saved: every write asks for that, as browsers by themselves wait for less', async () => {
  const store = makeStore();
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await saveItem(store, newItem('1'));
  const writes = begun.mock.calls.filter(([, mode]) => mode === 'readwrite');
  begun.mockRestore();
  expect(writes.length).toBeGreaterThan(0);
  for (const [, , options] of writes) expect(options).toMatchObject({ durability: 'strict' });
});

test('saving one product many times at once makes one record', async () => {
  const store = makeStore();
  const ids = await Promise.all(Array.from({ length: 10 }, () => saveItem(store, newItem('1'))));
  expect(new Set(ids).size).toBe(1);
  expect(await countItems(store)).toBe(1);
});

test('two contexts on one disk that save the same product make one record', async () => {
  const popup = makeStore({ name: 'shared' });
  const worker = makeStore({ name: 'shared', disk: popup.disk });
  const [a, b] = await Promise.all([saveItem(popup, newItem('1')), saveItem(worker, newItem('1'))]);
  expect(a).toBe(b);
  expect(await countItems(worker)).toBe(1);
});

test('a removed item leaves the list and its tombstone stays', async () => {
  const store = makeStore();
  const id = await saveItem(store, newItem('1'));
  expect(await removeItem(store, id)).toBe(true);
  expect(await removeItem(store, id)).toBe(false);
  expect(await pageItems(store, { limit: 10 })).toEqual({ items: [] });
  expect(await countItems(store)).toBe(0);
  expect((await store.database.recs.get(id))?.cells.del?.v).toBe('1');
});

test('undo brings a removed item back whole, every cell newer than the removal', async () => {
  const store = makeStore();
  const id = await saveItem(store, newItem('1'));
  const before = await getItem(store, id);
  await removeItem(store, id);
  const removed = (await store.database.recs.get(id))?.cells.del?.t ?? '';
  expect(await restoreItem(store, id)).toBe(true);
  expect(await getItem(store, id)).toEqual(before);
  const cells = Object.values((await store.database.recs.get(id))?.cells ?? {});
  expect(cells.every((cell) => cell.t > removed)).toBe(true);
});

test('a product saved again after its removal is a new record', async () => {
  const store = makeStore();
  const first = await saveItem(store, newItem('1'));
  await removeItem(store, first);
  expect(await saveItem(store, newItem('1'))).not.toBe(first);
  expect(await countItems(store)).toBe(1);
});

test('the store tells which products are saved', async () => {
  const store = makeStore();
  await saveItem(store, newItem('1'));
  await removeItem(store, await saveItem(store, newItem('2')));
  expect(await savedKeys(store, ['shop.example:1', 'shop.example:2', 'shop.example:3'])).toEqual(
    new Set(['shop.example:1']),
  );
});

test('items of one shop and another with the same id are different products', async () => {
  const store = makeStore();
  await saveItem(store, newItem('1'));
  await saveItem(store, newItem('1', { product: product('1', 'other.example') }));
  expect(await countItems(store)).toBe(2);
});

test('a clock set back two years and forward two keeps the order of the user’s own saves', async () => {
  const store = makeStore();
  const now = store.time;
  const year = 365 * 86_400_000;
  for (const [index, time] of [now, now - 2 * year, now + 1, now + 2 * year, now + 5].entries()) {
    store.time = time;
    await saveItem(store, newItem(String(index)));
  }
  const { items } = await pageItems(store, { limit: 10 });
  expect(items.map((item) => item.product.id)).toEqual(['4', '3', '2', '1', '0']);
  const stamps = (await store.database.recs.toArray()).map((row) => row.cells.core?.t);
  expect(new Set(stamps).size).toBe(5);
});

test('a picture too big for a cell stays on this device and does not hold the item back', async () => {
  const store = makeStore();
  const image = `data:image/png;base64,${'A'.repeat(9000)}`;
  const id = await saveItem(store, newItem('1', { image }));
  expect((await getItem(store, id))?.image).toBe(image);
  expect(Object.keys((await store.database.recs.get(id))?.cells ?? {})).toEqual(['core']);
});

test('a long-winded post is left out rather than make the record too big to sync', async () => {
  const store = makeStore();
  const post = { site: 'weibo', id: '1', author: { id: 'a'.repeat(400), name: '字'.repeat(500) } };
  const posted = `https://shop.example/p/1?x=${'y'.repeat(6500)}`;
  const id = await saveItem(store, newItem('1', { post, posted }));
  const item = await getItem(store, id);
  expect(item?.posted).toBe(posted);
  expect(item?.post).toBeUndefined();
});
