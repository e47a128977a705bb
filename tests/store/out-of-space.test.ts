import { expect, test } from 'vitest';
import {
  getOffers,
  isOutOfSpace,
  pageItems,
  putOffer,
  putShortLink,
  saveItem,
} from '../../utils/store/index.ts';
import { makeStore, newItem, type TestStore } from './make-store.ts';

/** A disk that has room for another wish as long as `isRoom` says so. */
function limit({ database: { recs } }: TestStore, isRoom: () => boolean): void {
  const bulkPut = recs.bulkPut.bind(recs);
  Object.assign(recs, {
    bulkPut: (rows: readonly never[]) => {
      if (isRoom()) return bulkPut(rows);
      throw new DOMException('no room', 'QuotaExceededError');
    },
  });
}

async function fullStore(): Promise<TestStore> {
  const store = makeStore();
  await saveItem(store, newItem('1'));
  await putOffer(store, { key: 'shop.example:1', checkedAt: 1 });
  await putShortLink(store, {
    address: 'https://s.example/1',
    destination: 'https://shop.example/p/1',
    at: 1,
  });
  return store;
}

test('on a full disk what can be asked for again makes room for a wish, and no wish does', async () => {
  const store = await fullStore();
  const { offers, shortLinks } = store.database;
  const kept = new Set([offers, shortLinks]);
  for (const cache of kept) {
    const clear = cache.clear.bind(cache);
    Object.assign(cache, { clear: () => clear().then(() => kept.delete(cache)) });
  }
  limit(store, () => kept.size === 0);
  await saveItem(store, newItem('2'));
  expect((await pageItems(store, { limit: 9 })).items.map(({ title }) => title)).toEqual([
    'Product 2',
    'Product 1',
  ]);
  expect((await getOffers(store, ['shop.example:1'])).size).toBe(0);
});

test('a disk that is full all the same says so, and everything is as it was', async () => {
  const store = await fullStore();
  const before = await pageItems(store, { limit: 9 });
  limit(store, () => false);
  const error = await saveItem(store, newItem('2')).catch((thrown: unknown) => thrown);
  expect(isOutOfSpace(error)).toBe(true);
  expect(await pageItems(store, { limit: 9 })).toEqual(before);
});
