import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { StoreUnavailable } from '../../utils/store/errors.ts';
import { saveItem } from '../../utils/store/items.ts';
import { countItems } from '../../utils/store/list.ts';
import { deleteStore, openStore } from '../../utils/store/open-store.ts';
import { newItem } from './make-store.ts';

/** A disk whose first openings fail. */
function brokenDisk(failures: number, name: string): IDBFactory {
  const disk = new IDBFactory();
  const open = disk.open.bind(disk);
  let left = failures;
  disk.open = (...args) => {
    if (left-- > 0) throw new DOMException('Internal error opening backing store', name);
    return open(...args);
  };
  return disk;
}

async function tryToOpen(disk: IDBFactory) {
  const waits: number[] = [];
  const wait = async (ms: number) => {
    waits.push(ms);
  };
  const result = await openStore({ indexedDB: disk, IDBKeyRange, wait }).catch((error: unknown) => error);
  return { result, waits };
}

test('a database that fails to open three times and then opens is used', async () => {
  const { result, waits } = await tryToOpen(brokenDisk(3, 'AbortError'));
  if (result instanceof Error) throw result;
  expect(waits).toEqual([200, 400, 800]);
});

test('a database that never opens ends in one error that says so, not in an endless loop', async () => {
  const { result, waits } = await tryToOpen(brokenDisk(Infinity, 'InvalidStateError'));
  expect(result).toBeInstanceOf(StoreUnavailable);
  expect(waits).toHaveLength(3);
});

test('a database deleted under the store is a new, empty one at the next use', async () => {
  const disk = new IDBFactory();
  const store = await openStore({ indexedDB: disk, IDBKeyRange });
  await new Promise((resolve) => {
    disk.deleteDatabase('feedcart').onsuccess = resolve;
  });
  expect(await countItems(store)).toBe(0);
  expect(await store.database.meta.get('sync')).toBeUndefined();
});

test('a store that is deleted is empty when it is opened next, whoever has it open', async () => {
  const options = { indexedDB: new IDBFactory(), IDBKeyRange };
  const store = await openStore(options);
  await saveItem(store, newItem('1'));
  await deleteStore(options);
  expect(await countItems(await openStore(options))).toBe(0);
});

test('a browser that can’t delete it either says so', async () => {
  const disk = new IDBFactory();
  disk.deleteDatabase = () => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  };
  await expect(deleteStore({ indexedDB: disk, IDBKeyRange })).rejects.toThrow('backing store');
});
