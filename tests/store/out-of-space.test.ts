import { IDBFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { isOutOfSpace } from '../../utils/store/errors.ts';
import { getOffers, pageItems, putOffer, putShortLink, saveItem } from '../../utils/store/index.ts';
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

async function fullStore(options: Parameters<typeof makeStore>[0] = {}): Promise<TestStore> {
  const store = makeStore(options);
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

test('a browser that fails for lack of room in other words is asked whether there is any', async () => {
  let isFull = false;
  const store = await fullStore({ isDiskFull: () => Promise.resolve(isFull) });
  Object.assign(store.database.recs, {
    bulkPut: () => {
      throw new DOMException('Failed to write blobs (IOError)', 'DataError');
    },
  });
  const save = () => saveItem(store, newItem('2')).catch((thrown: unknown) => thrown);
  expect(isOutOfSpace(await save())).toBe(false);
  isFull = true;
  expect(isOutOfSpace(await save())).toBe(true);
});

test('a disk too full to drop anything says that it is full, and not what came of that', async () => {
  const store = await fullStore();
  limit(store, () => false);
  Object.assign(store.database.offers, {
    clear: () => {
      throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
    },
  });
  expect(isOutOfSpace(await saveItem(store, newItem('2')).catch((thrown: unknown) => thrown))).toBe(true);
});

test('a database that could not be opened is opened once it can be, by a later use and not by itself', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  try {
    const disk = new IDBFactory();
    const open = disk.open.bind(disk);
    let tries = 0;
    let isRoom = false;
    disk.open = (...named) => {
      tries += 1;
      if (isRoom) return open(...named);
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    };
    const store = makeStore({ disk });
    await expect(saveItem(store, newItem('1'))).rejects.toThrow('backing store');
    const triedBy = tries;
    isRoom = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tries).toBe(triedBy);
    await saveItem(store, newItem('1'));
    expect((await pageItems(store, { limit: 9 })).items).toHaveLength(1);
  } finally {
    vi.useRealTimers();
  }
});
