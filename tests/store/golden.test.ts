import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { createCatalogue, EVERYTHING } from '../../utils/catalogue/index.ts';
import {
  countItems,
  findReposts,
  getOffers,
  getShortLink,
  isWritable,
  pageItems,
  pageTrash,
  readCounts,
  readDrafts,
  readObservations,
  readSettings,
  restoreItem,
  saveItem,
} from '../../utils/store/index.ts';
import { migrations } from '../../utils/store/migrations/index.ts';
import { makeStore, newItem } from './make-store.ts';

/** A database as an earlier version has left it: written by that version's own code, and never again. None is missing. */
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
const FILES = readdirSync(FOLDER);

function readGolden(file: string): Golden {
  return JSON.parse(readFileSync(join(FOLDER, file), 'utf8'), revive);
}

/** Arrays of numbers are written as what they are: {"bytesOf": "Float64Array", "is": […]}; null is no number. */
function revive(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('bytesOf' in value) || !('is' in value)) return value;
  const numbers = Array.isArray(value.is) ? value.is.map((n: unknown) => Number(n ?? Number.NaN)) : [];
  if (value.bytesOf === 'Float64Array') return Float64Array.from(numbers);
  return value.bytesOf === 'Int16Array' ? Int16Array.from(numbers) : Uint8Array.from(numbers);
}

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

test('there is a database of every version before this one', () => {
  const before = migrations.slice(0, -1).map(({ version }) => version * 10);
  expect(FILES.map((file) => readGolden(file).version).sort((a, b) => a - b)).toEqual(before);
});

describe.each(FILES)('the database of %s', (file) => {
  const golden = readGolden(file);

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
    // History is kept since version 5.
    const seen = golden.version >= 50 ? 1 : 0;
    expect(await readObservations(store, 'tea.example:101')).toHaveLength(seen);
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
    // Settings that follow a person became records with version 11: those come on top.
    const before = new Set(golden.stores.recs?.rows.map((row) => Reflect.get(Object(row), 'id')));
    const after = (await store.database.recs.toArray()).filter(({ id }) => before.has(id));
    expect(cells(after)).toBe(cells(golden.stores.recs?.rows ?? []));
    const added = (await store.database.recs.toArray()).filter(({ id }) => !before.has(id));
    expect(added.filter(({ kind }) => kind !== 'setting')).toEqual([]);
    store.database.close();
  });

  test('loses no row', async () => {
    const store = makeStore({ disk: await diskOf(golden), name: 'feedcart' });
    await countItems(store);
    for (const [name, { keyPath, rows }] of Object.entries(golden.stores)) {
      const keyOf = (row: unknown) =>
        JSON.stringify([keyPath].flat().map((part) => Reflect.get(Object(row), part)));
      const kept = new Set((await store.database.table(name).toArray()).map(keyOf));
      expect(rows.map(keyOf).filter((key) => !kept.has(key))).toEqual([]);
    }
    store.database.close();
  });
});

describe.each(FILES.filter((file) => readGolden(file).version >= 100))('the database of %s', (file) => {
  test('has what a person chose and prepared', async () => {
    const golden = readGolden(file);
    const store = makeStore({ disk: await diskOf(golden), name: 'feedcart' });
    const { quiet, shopper } = await readSettings(store);
    expect(quiet).toMatchObject({ shopsOff: ['jd'], muted: { authors: [{ name: '老王' }] } });
    expect(shopper).toEqual({ country: 'DE' });
    const [draft] = await readDrafts(store);
    expect(draft).toMatchObject({
      platform: 'weibo',
      listings: [{ posted: 'https://tea.example/p/102?from=me' }],
    });
    expect(await findReposts(store, '茶具', 9)).toHaveLength(1);
    expect((await getShortLink(store, 'https://s.example/1'))?.destination).toBe('https://tea.example/p/101');
    store.database.close();
  });
});
