import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { StoreTooNew } from '../../utils/store/errors.ts';
import { removeItem, saveItem } from '../../utils/store/items.ts';
import { countItems, pageItems } from '../../utils/store/list.ts';
import { dataVersionMeta, readMeta } from '../../utils/store/meta.ts';
import { migrations } from '../../utils/store/migrations/index.ts';
import type { Migration } from '../../utils/store/migrations/migration.ts';
import { putOffer } from '../../utils/store/offers.ts';
import { changeSettings } from '../../utils/store/settings.ts';
import { isWritable } from '../../utils/store/write.ts';
import { makeStore, newItem } from './make-store.ts';

const next = (run: Migration['run']): Migration[] => [
  ...migrations,
  { version: migrations.length + 1, tables: { alerts: 'id' }, ...(run && { run }) },
];

async function diskWithOneItem() {
  const disk = new IDBFactory();
  const store = makeStore({ disk, name: 'feedcart' });
  const id = await saveItem(store, newItem('1'));
  store.database.close();
  return { disk, id };
}

test('migrations are numbered one, two, three', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
});

test('a migration that throws half-way leaves the data as it was and runs again at the next start', async () => {
  const { disk } = await diskWithOneItem();
  let runs = 0;
  const broken = next(async (transaction) => {
    runs++;
    await transaction.table('recs').clear();
    throw new Error('half-way');
  });
  for (const start of [1, 2]) {
    const store = makeStore({ disk, name: 'feedcart', migrations: broken });
    await expect(countItems(store)).rejects.toThrow('half-way');
    expect(runs).toBe(start);
    store.database.close();
  }
  const repaired = makeStore({ disk, name: 'feedcart', migrations: next(async () => undefined) });
  expect((await pageItems(repaired, { limit: 9 })).items).toHaveLength(1);
  expect(await readMeta(repaired.database.meta, dataVersionMeta)).toBe(migrations.length + 1);
});

test('data of a newer version is shown and nothing is written, and going forward again works', async () => {
  const { disk, id } = await diskWithOneItem();
  const newer = makeStore({ disk, name: 'feedcart', migrations: next(undefined) });
  await countItems(newer);
  newer.database.close();

  const older = makeStore({ disk, name: 'feedcart' });
  expect(await isWritable(older)).toBe(false);
  expect((await pageItems(older, { limit: 9 })).items).toHaveLength(1);
  for (const attempt of [
    () => saveItem(older, newItem('2')),
    () => removeItem(older, id),
    () => changeSettings(older, { locale: 'en' }),
    () => putOffer(older, { key: 'k', checkedAt: 1 }),
  ]) {
    await expect(attempt()).rejects.toThrow(StoreTooNew);
  }
  older.database.close();

  const again = makeStore({ disk, name: 'feedcart', migrations: next(undefined) });
  expect(await isWritable(again)).toBe(true);
  await saveItem(again, newItem('2'));
  expect(await countItems(again)).toBe(2);
});

test('an old page left open lets a new version upgrade, goes on reading, and writes no more', async () => {
  const { disk } = await diskWithOneItem();
  const old = makeStore({ disk, name: 'feedcart' });
  expect(await countItems(old)).toBe(1);
  const newer = makeStore({ disk, name: 'feedcart', migrations: next(undefined) });
  expect(await countItems(newer)).toBe(1);
  expect(await countItems(old)).toBe(1);
  await expect(saveItem(old, newItem('2'))).rejects.toThrow(StoreTooNew);
  await saveItem(newer, newItem('3'));
  expect(await countItems(old)).toBe(2);
});

test('two contexts that open a new database at once make one device of it', async () => {
  const disk = new IDBFactory();
  const stores = [1, 2].map(() => makeStore({ disk, name: 'feedcart' }));
  const clocks = await Promise.all(stores.map(({ database }) => database.meta.get('clock')));
  expect(clocks[0]).toEqual(clocks[1]);
});
