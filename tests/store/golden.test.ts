import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { createCatalogue, EVERYTHING } from '../../utils/catalogue/index.ts';
import {
  countItems,
  getOffers,
  isWritable,
  pageItems,
  pageTrash,
  readCounts,
  readObservations,
  readSettings,
  restoreItem,
  saveItem,
} from '../../utils/store/index.ts';
import { makeStore, newItem } from './make-store.ts';

/** A database as an earlier version has left it: written by that version's own code, and never again. */
interface Golden {
  readonly version: number;
  readonly stores: Readonly<
    Record<
      string,
      {
        readonly keyPath: string | string[];
        readonly indexes: readonly { name: string; keyPath: string | string[]; multiEntry: boolean }[];
        readonly rows: readonly unknown[];
      }
    >
  >;
}

const FOLDER = join(import.meta.dirname, 'golden');

function diskOf({ version, stores }: Golden): Promise<IDBFactory> {
  const disk = new IDBFactory();
  return new Promise((resolve, reject) => {
    const opening = disk.open('feedcart', version);
    opening.onerror = () => reject(opening.error);
    opening.onupgradeneeded = () => {
      for (const [name, { keyPath, indexes, rows }] of Object.entries(stores)) {
        const store = opening.result.createObjectStore(name, { keyPath });
        for (const index of indexes) store.createIndex(index.name, index.keyPath, index);
        for (const row of rows) store.add(row);
      }
    };
    opening.onsuccess = () => {
      opening.result.close();
      resolve(disk);
    };
  });
}

describe.each(readdirSync(FOLDER))('the database of %s', (file) => {
  const golden: Golden = JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));

  test('is opened with everything in it', async () => {
    const store = makeStore({ disk: await diskOf(golden), name: 'feedcart' });
    const { items } = await pageItems(store, { limit: 9 });
    expect(items.map(({ title }) => title)).toEqual(['Matcha bowl', '紫砂壶 220ml', 'Iron teapot']);
    expect(items[2]).toMatchObject({
      post: { author: { name: '看茶壶' } },
      image: 'data:image/png;base64,AAAA',
      offer: { availability: 'InStock' },
    });
    expect(items[0]?.image).toHaveLength(9022);
    expect(await countItems(store)).toBe(3);
    expect((await getOffers(store, ['tea.example:101'])).size).toBe(1);
    expect(await readObservations(store, 'tea.example:101')).toHaveLength(1);
    expect((await readSettings(store)).allowedHosts).toEqual(['cups.example']);
    expect(await isWritable(store)).toBe(true);
    store.database.close();
  });

  test('gets a catalogue, in which all is found, and a trash', async () => {
    const store = makeStore({ disk: await diskOf(golden), name: 'feedcart' });
    const { items } = await pageItems(store, { limit: 9 });
    const catalogue = createCatalogue();
    catalogue.set(await store.database.catalogue.toArray());
    const found = catalogue.find(EVERYTHING);
    expect(found.ids(0, 9)).toEqual(items.map(({ id }) => id));
    expect(catalogue.find({ ...EVERYTHING, words: [{ text: '紫砂' }] }).count).toBe(1);
    const trash = await pageTrash(store, { limit: 9 });
    expect(trash.items.map(({ title }) => title)).toEqual(['Tea tray, removed']);
    expect(await readCounts(store)).toMatchObject({ trash: 1, available: 1 });
    await restoreItem(store, trash.items[0]?.id ?? '');
    await saveItem(store, newItem('new'));
    expect(await countItems(store)).toBe(5);
    store.database.close();
  });

  test('is changed in one step: what is to be sent is as it was', async () => {
    const store = makeStore({ disk: await diskOf(golden), name: 'feedcart' });
    const cells = (rows: readonly unknown[]) =>
      JSON.stringify(rows.map((row) => (row instanceof Object && 'cells' in row ? row.cells : undefined)));
    expect(cells(await store.database.recs.toArray())).toBe(cells(golden.stores.recs?.rows ?? []));
    store.database.close();
  });
});
