// Dexie's live queries rest where the platform has no database.
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { type Wishes, watchWishes } from '../../entrypoints/popup/wish-source.ts';
import { EVERYTHING, type Query } from '../../utils/catalogue/index.ts';
import type { Offer } from '../../utils/model/offer.ts';
import {
  changeSettings,
  edit,
  putOffer,
  removeItem,
  restoreItem,
  type Store,
  saveItem,
  saveItems,
} from '../../utils/store/index.ts';
import { manyWishes } from '../bench/popup/many-wishes.ts';
import { makeStore, newItem } from '../store/make-store.ts';

const offer = (minor: number, observedAt: number): Offer => ({
  prices: [{ kind: 'sale', amount: { minor, currency: 'EUR' } }],
  availability: 'InStock',
  observedAt,
  source: 'fetch',
});

/** Watches the store; `now` is what the page was told last. */
function watching(store: Store, rest?: () => Promise<void>) {
  const told: Wishes[] = [];
  const failed = vi.fn();
  const source = watchWishes(store, (wishes) => told.push(wishes), failed, rest);
  const now = () => told.at(-1);
  /** The wishes that are there, in their order. */
  const there = () => {
    const rows = now()?.rows;
    return Array.from({ length: rows?.total ?? 0 }, (_, index) => rows?.at(index)).filter(
      (one) => one !== undefined,
    );
  };
  const find = (query: Partial<Query>) => source.find(() => ({ ...EVERYTHING, ...query }), false);
  return { ...source, source, failed, now, there, told, find };
}

const many = (store: ReturnType<typeof makeStore>, count: number): Promise<string[]> =>
  saveItems(
    store,
    Array.from({ length: count }, (_, index) => newItem(String(index))),
  );

test('the first page comes alone, newest first, and the whole length is known', async () => {
  const store = makeStore();
  const ids = await many(store, 250);
  const list = watching(store);
  await vi.waitFor(() => expect(list.now()).toMatchObject({ saved: 250, writable: true }));
  expect(list.now()?.rows.total).toBe(250);
  expect(list.there().map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 30));
  list.stop();
});

test('any other part comes when it is looked at, and no more than that', async () => {
  const store = makeStore();
  const newest = (await many(store, 300)).toReversed();
  const list = watching(store);
  await vi.waitFor(() => expect(list.now()).toBeDefined());
  list.look(200, 215);
  await vi.waitFor(() => expect(list.now()?.rows.at(200)?.id).toBe(newest[200]));
  expect(list.there().length).toBeLessThanOrEqual(80);
  list.look(285, 300);
  await vi.waitFor(() => expect(list.now()?.rows.at(299)?.id).toBe(newest[299]));
  expect(list.now()?.rows.ids(0, 300)).toEqual(newest);
  list.stop();
});

test('a search shows what it finds, and then the whole list again', async () => {
  const store = makeStore();
  await many(store, 40);
  const cup = await saveItem(store, newItem('cup', { title: '保温杯' }));
  await many(store, 60);
  const list = watching(store);
  await vi.waitFor(() => expect(list.now()).toBeDefined());
  list.find({ words: [{ text: '保温' }] });
  await vi.waitFor(() => expect(list.there().map(({ id }) => id)).toEqual([cup]));
  list.find({ words: [{ text: 'nowhere' }] });
  await vi.waitFor(() => expect(list.now()?.rows.total).toBe(0));
  list.source.find(() => EVERYTHING, true);
  await vi.waitFor(() => expect(list.now()?.rows.total).toBe(61));
  list.stop();
});

test('of a long list what is found among the newest is there at once, and what is not is never called nothing', async () => {
  const store = makeStore();
  const count = 3400;
  const { recs, catalogue } = manyWishes(0, count, 1_800_000_000_000);
  // The newest stand in the last page, as they are saved.
  const pages = catalogue.map((one) => ({ ...one, page: catalogue.length - 1 - one.page }));
  await store.database.recs.bulkPut([...recs]);
  await store.database.catalogue.bulkPut(pages);
  await store.database.meta.put({ key: 'itemCount', value: count });
  const { promise: rested, resolve: goOn } = Promise.withResolvers<void>();
  const list = watching(store, () => rested);
  await vi.waitFor(() => expect(list.now()?.saved).toBe(count));

  list.find({ words: [{ text: 'no.' }] });
  await vi.waitFor(() => expect(list.now()?.rows.isGrowing).toBe(true));
  expect(list.there()[0]?.title).toContain('no. 0');
  expect(list.now()?.rows.total).toBeLessThan(count);
  list.source.find(() => EVERYTHING, true);
  expect(list.now()?.rows).toMatchObject({ total: count });
  list.find({ words: [{ text: `no. ${count - 1}` }] });
  expect(list.now()?.rows.isBehind).toBe(true);
  expect(list.told.filter(({ rows }) => rows.total === 0)).toEqual([]);
  goOn();
  await vi.waitFor(() => expect(list.there()[0]?.title).toContain(`no. ${count - 1}`));
  expect(list.now()?.rows).toMatchObject({ total: 1 });
  expect(list.now()?.rows.isGrowing ?? list.now()?.rows.isBehind).toBeUndefined();
  expect(list.told.filter(({ rows }) => rows.total === 0)).toEqual([]);
  list.stop();
});

test('what is searched for shows and goes as other contexts save and edit', async () => {
  const store = makeStore();
  const id = await saveItem(store, newItem('1'));
  const list = watching(store);
  list.find({ filters: { tag: 'gift' } });
  await vi.waitFor(() => expect(list.now()?.rows.total).toBe(0));
  await edit(store, [{ id, cells: { tags: '["gift"]' } }]);
  await vi.waitFor(() => expect(list.there()).toMatchObject([{ id, tags: ['gift'] }]));
  await removeItem(store, id);
  await vi.waitFor(() => expect(list.now()?.rows.total).toBe(0));
  list.stop();
});

test('what is saved, removed and restored elsewhere shows by itself, wherever one looks', async () => {
  const store = makeStore();
  const ids = await many(store, 150);
  const list = watching(store);
  await vi.waitFor(() => expect(list.now()).toBeDefined());
  store.time += 1000;
  const added = await saveItem(store, newItem('new'));
  await vi.waitFor(() => expect(list.there()[0]?.id).toBe(added));
  list.look(80, 100);
  await vi.waitFor(() => expect(list.now()?.rows.at(90)).toBeDefined());
  const deep = list.now()?.rows.at(90)?.id ?? '';
  expect(ids).toContain(deep);
  await removeItem(store, deep);
  await vi.waitFor(() => expect(list.now()?.rows.indexOf(deep)).toBe(-1));
  await restoreItem(store, deep);
  await vi.waitFor(() => expect(list.now()?.rows.at(90)?.id).toBe(deep));
  expect(list.failed).not.toHaveBeenCalled();
  list.stop();
});

test('a change of price since it was saved is said', async () => {
  const store = makeStore();
  await saveItem(store, newItem('1', { offer: offer(1000, 1) }));
  await putOffer(store, { key: 'shop.example:1', offer: offer(880, 2), checkedAt: 2 });
  const list = watching(store);
  await vi.waitFor(() => expect(list.there()[0]).toMatchObject({ change: -120 }));
  list.stop();
});

test('a price read later takes the place of the one from saving', async () => {
  const store = makeStore();
  await saveItem(store, newItem('1', { offer: offer(1000, 1) }));
  const list = watching(store);
  await vi.waitFor(() => expect(list.there()[0]).toMatchObject({ whenSaved: true, offer: offer(1000, 1) }));
  await putOffer(store, { key: 'shop.example:1', offer: offer(900, 2), checkedAt: 2 });
  await vi.waitFor(() => expect(list.there()[0]).toMatchObject({ whenSaved: false, offer: offer(900, 2) }));
  list.stop();
});

test('an older reading does not hide a newer price from saving', async () => {
  const store = makeStore();
  await putOffer(store, { key: 'shop.example:1', offer: offer(900, 1), checkedAt: 1 });
  await saveItem(store, newItem('1', { offer: offer(1000, 2) }));
  const list = watching(store);
  await vi.waitFor(() => expect(list.there()[0]?.offer).toEqual(offer(1000, 2)));
  list.stop();
});

test('a reading without a price says why, and the price from saving stays', async () => {
  const store = makeStore();
  await saveItem(store, newItem('1', { offer: offer(1000, 1) }));
  await saveItem(store, newItem('2'));
  for (const id of ['1', '2'])
    await putOffer(store, { key: `shop.example:${id}`, reason: 'blocked', checkedAt: 3 });
  const list = watching(store);
  await vi.waitFor(() => expect(list.there()).toHaveLength(2));
  const [second, first] = list.there();
  expect(first).toMatchObject({ offer: offer(1000, 1), whenSaved: true });
  expect(second).toMatchObject({ reason: 'blocked' });
  expect(second?.offer).toBeUndefined();
  list.stop();
});

test('what was posted over plain http is opened over https', async () => {
  const store = makeStore();
  await saveItem(store, newItem('1', { posted: 'http://t.example/1' }));
  const list = watching(store);
  await vi.waitFor(() => expect(list.there()).toHaveLength(1));
  expect(list.there()[0]?.href).toBe('https://t.example/1');
  list.stop();
});

test('the order of costs at the door follows the country, the price and what delivery costs; what is not known comes last', async () => {
  const store = makeStore();
  const priced = (minor: number, at: number, delivery?: Offer['delivery']) => ({
    offer: { ...offer(minor, at), ...(delivery && { delivery }) },
  });
  const free = [{ price: { minor: 0, currency: 'EUR' } }];
  const dear = [{ price: { minor: 900, currency: 'EUR' } }];
  const bare = await saveItem(store, newItem('bare'));
  const far = await saveItem(store, newItem('far', priced(1000, 1, dear)));
  const near = await saveItem(store, newItem('near', priced(1500, 1, free)));
  const list = watching(store);
  list.find({ sort: 'landed' });
  const order = () => list.now()?.rows.ids(0, 3);
  // Nobody has said where the shopper lives: nothing is known of any, and the newest comes first.
  await vi.waitFor(() => expect(order()).toEqual([near, far, bare]));
  await changeSettings(store, { shopper: { country: 'DE' } });
  await vi.waitFor(() => expect(list.there().map(({ id }) => id)).toEqual([near, far, bare]));
  await vi.waitFor(() => expect(list.there()[0]?.atDoor).toBeDefined());
  await putOffer(store, { key: 'shop.example:far', ...priced(1000, 2, free), checkedAt: 2 });
  await vi.waitFor(() => expect(order()).toEqual([far, near, bare]));
  expect(list.failed).not.toHaveBeenCalled();
  list.stop();
});
