import { expect, test } from 'vitest';
import {
  type CataloguePage,
  createCatalogue,
  EVERYTHING,
  PAGE_SIZE,
  type Query,
} from '../../utils/catalogue/index.ts';
import { observationsOf } from '../../utils/model/observation.ts';
import type { Offer } from '../../utils/model/offer.ts';
import {
  edit,
  followCatalogue,
  putOffer,
  readCounts,
  removeItem,
  restoreItem,
  saveItem,
  saveItems,
} from '../../utils/store/index.ts';
import { toRow } from '../../utils/store/record.ts';
import { write } from '../../utils/store/write.ts';
import { makeStore, newItem, type TestStore } from './make-store.ts';

async function inCatalogue(store: TestStore, query: Partial<Query> = {}): Promise<readonly string[]> {
  const catalogue = createCatalogue();
  catalogue.set(await store.database.catalogue.toArray());
  const found = catalogue.find({ ...EVERYTHING, ...query });
  return found.ids(0, found.count);
}

const offer = (minor: number, observedAt: number, different: Partial<Offer> = {}): Offer => ({
  prices: [{ kind: 'sale', amount: { minor, currency: 'EUR' } }],
  availability: 'InStock',
  observedAt,
  source: 'fetch',
  ...different,
});

async function read(store: TestStore, key: string, one: Offer): Promise<void> {
  const observed = observationsOf({ key }, one);
  await putOffer(
    store,
    { key, offer: one, title: 'As the shop calls it', checkedAt: one.observedAt },
    observed,
  );
}

test('what is saved, removed and restored is in the catalogue at once, or not', async () => {
  const store = makeStore();
  const first = await saveItem(store, newItem('1'));
  const second = await saveItem(store, newItem('2'));
  expect(await inCatalogue(store)).toEqual([second, first]);
  await removeItem(store, first);
  expect(await inCatalogue(store)).toEqual([second]);
  await restoreItem(store, first);
  expect(await inCatalogue(store)).toEqual([second, first]);
  expect((await readCounts(store)).trash).toBe(0);
});

test('many are kept in pages of a bounded size, each where its record says', async () => {
  const store = makeStore();
  await saveItems(
    store,
    Array.from({ length: PAGE_SIZE + 5 }, (_, index) => newItem(String(index))),
  );
  const pages = await store.database.catalogue.toArray();
  expect(pages.map(({ ids }) => ids.length / 32)).toEqual([PAGE_SIZE, 5]);
  for (const { page, ids } of pages)
    expect((await store.database.recs.get(ids.slice(0, 32)))?.page).toBe(page);
});

test('an acknowledgement writes no page anew', async () => {
  const store = makeStore();
  const id = await saveItem(store, newItem('1'));
  const pages: number[] = [];
  store.database.catalogue.hook('updating', () => void pages.push(1));
  await write(store, async ({ put }) => {
    const row = await store.database.recs.get(id);
    const core = row?.cells.core;
    if (row && core) await put(toRow(id, { core: { ...core, a: core.t } }, row), row);
  });
  expect(pages).toEqual([]);
  expect(await inCatalogue(store)).toEqual([id]);
});

test('a wish is found by note, tag, author, shop and by what the shop calls it', async () => {
  const store = makeStore();
  const id = await saveItem(
    store,
    newItem('1', {
      note: '送妈妈',
      tags: ['winter'],
      post: { site: 'weibo', id: '9', author: { id: '7', name: '海淘' } },
    }),
  );
  await read(store, 'shop.example:1', offer(100, 1));
  for (const text of ['妈妈', 'winter', '海淘', 'shop.example', 'as the shop calls it'])
    expect(await inCatalogue(store, { words: [{ text }] })).toEqual([id]);
  expect(await inCatalogue(store, { words: [{ text: 'summer' }] })).toEqual([]);
});

test('a reading changes price and stock, and the counts with them', async () => {
  const store = makeStore();
  const id = await saveItem(store, newItem('1', { offer: offer(1000, 1) }));
  await saveItem(store, newItem('2'));
  await read(store, 'shop.example:1', offer(1000, 1));
  await read(store, 'shop.example:1', offer(880, 2));
  expect(await inCatalogue(store, { filters: { dropped: true } })).toEqual([id]);
  expect(await inCatalogue(store, { filters: { lowest: true, available: true } })).toEqual([id]);
  expect(await readCounts(store)).toMatchObject({ dropped: 1, lowest: 1, available: 1 });
  await read(store, 'shop.example:1', offer(1200, 3, { availability: 'SoldOut' }));
  expect(await readCounts(store)).toMatchObject({ dropped: 0, lowest: 0, available: 0 });
  expect(await inCatalogue(store, { sort: 'cheapest' })).toHaveLength(2);
});

test('where nothing was known at saving, the first price that is read is what it drops from', async () => {
  const store = makeStore();
  await saveItem(store, newItem('1'));
  await read(store, 'shop.example:1', offer(1000, 1));
  expect(await readCounts(store)).toMatchObject({ dropped: 0 });
  await read(store, 'shop.example:1', offer(900, 2));
  expect(await readCounts(store)).toMatchObject({ dropped: 1 });
});

test('prices of two kinds, and of two currencies, are no drop', async () => {
  const store = makeStore();
  await saveItem(store, newItem('1', { offer: offer(1000, 1) }));
  await read(
    store,
    'shop.example:1',
    offer(0, 2, { prices: [{ kind: 'coupon', amount: { minor: 5, currency: 'EUR' } }] }),
  );
  await read(
    store,
    'shop.example:1',
    offer(0, 3, { prices: [{ kind: 'sale', amount: { minor: 5, currency: 'JPY' } }] }),
  );
  expect(await readCounts(store)).toMatchObject({ dropped: 0 });
});

test('what a price was stays with a wish that is edited, and with one that comes back', async () => {
  const store = makeStore();
  const id = await saveItem(store, newItem('1', { offer: offer(1000, 1) }));
  await read(store, 'shop.example:1', offer(500, 2));
  await edit(store, [{ id, cells: { note: 'mine' } }]);
  expect(await readCounts(store)).toMatchObject({ dropped: 1 });
  await removeItem(store, id);
  expect(await readCounts(store)).toMatchObject({ dropped: 0, trash: 1 });
  await restoreItem(store, id);
  expect(await readCounts(store)).toMatchObject({ dropped: 1, trash: 0 });
});

test('who follows the catalogue hears of it whole, and then of the pages that another context changes', async () => {
  const store = makeStore();
  const another = makeStore({ disk: store.disk, name: store.database.name });
  const id = await saveItem(store, newItem('1'));
  const catalogue = createCatalogue();
  let wake = (): void => undefined;
  const stop = followCatalogue(
    store,
    (pages: readonly CataloguePage[]) => {
      catalogue.set(pages);
      wake();
    },
    (error) => {
      throw error;
    },
  );
  const until = (count: number) =>
    new Promise<void>((resolve) => {
      wake = () => catalogue.count() === count && resolve();
      wake();
    });
  await until(1);
  await saveItem(another, newItem('2'));
  await until(2);
  await removeItem(another, id);
  await until(1);
  stop();
});
