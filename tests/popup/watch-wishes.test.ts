// Dexie's live queries rest where the platform has no database.
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { type Wishes, watchWishes } from '../../entrypoints/popup/watch-wishes.ts';
import type { Offer } from '../../utils/model/offer.ts';
import { putOffer, removeItem, restoreItem, type Store, saveItem } from '../../utils/store/index.ts';
import { makeStore, newItem } from '../store/make-store.ts';

const offer = (minor: number, observedAt: number): Offer => ({
  prices: [{ kind: 'sale', amount: { minor, currency: 'EUR' } }],
  availability: 'InStock',
  observedAt,
  source: 'fetch',
});

/** Watches the store; `now` is what the page was told last. */
function watching(store: Store) {
  const told: Wishes[] = [];
  const failed = vi.fn();
  const watch = watchWishes(store, (wishes) => told.push(wishes), failed);
  return { ...watch, failed, now: () => told.at(-1), told };
}

async function saveMany(store: ReturnType<typeof makeStore>, count: number): Promise<string[]> {
  const ids = [];
  for (let index = 0; index < count; index++) {
    store.time += 1000;
    ids.push(await saveItem(store, newItem(String(index))));
  }
  return ids;
}

test('the first page comes alone, newest first; more() brings the next ones, each wish once', async () => {
  const store = makeStore();
  const ids = await saveMany(store, 250);
  const list = watching(store);
  await vi.waitFor(() => expect(list.now()).toMatchObject({ total: 250, more: true, writable: true }));
  expect(list.now()?.wishes).toHaveLength(30);
  await list.more();
  await list.more();
  expect(list.now()?.wishes).toHaveLength(230);
  await list.more();
  expect(list.now()).toMatchObject({ more: false });
  expect(list.now()?.wishes.map(({ id }) => id)).toEqual(ids.toReversed());
  await list.more();
  expect(list.now()?.wishes).toHaveLength(250);
  list.stop();
});

test('asked for more many times at once, it loads one page', async () => {
  const store = makeStore();
  await saveMany(store, 200);
  const list = watching(store);
  await vi.waitFor(() => expect(list.now()).toBeDefined());
  await Promise.all([list.more(), list.more(), list.more()]);
  expect(list.now()?.wishes).toHaveLength(130);
  list.stop();
});

test('what is saved, removed and restored elsewhere shows by itself, and what was loaded stays loaded', async () => {
  const store = makeStore();
  const ids = await saveMany(store, 150);
  const list = watching(store);
  await vi.waitFor(() => expect(list.now()).toBeDefined());
  await list.more();
  store.time += 1000;
  const added = await saveItem(store, newItem('new'));
  await vi.waitFor(() => expect(list.now()?.wishes[0]?.id).toBe(added));
  expect(list.now()?.wishes).toHaveLength(130);
  const deep = ids[60] ?? '';
  await removeItem(store, deep);
  await vi.waitFor(() => expect(list.now()?.wishes.some(({ id }) => id === deep)).toBe(false));
  await restoreItem(store, deep);
  await vi.waitFor(() => expect(list.now()?.wishes.some(({ id }) => id === deep)).toBe(true));
  expect(list.failed).not.toHaveBeenCalled();
  list.stop();
});

test('a price read later takes the place of the one from saving', async () => {
  const store = makeStore();
  await saveItem(store, newItem('1', { offer: offer(1000, 1) }));
  const list = watching(store);
  await vi.waitFor(() =>
    expect(list.now()?.wishes[0]).toMatchObject({ whenSaved: true, offer: offer(1000, 1) }),
  );
  await putOffer(store, { key: 'shop.example:1', offer: offer(900, 2), checkedAt: 2 });
  await vi.waitFor(() =>
    expect(list.now()?.wishes[0]).toMatchObject({ whenSaved: false, offer: offer(900, 2) }),
  );
  list.stop();
});

test('an older reading does not hide a newer price from saving', async () => {
  const store = makeStore();
  await putOffer(store, { key: 'shop.example:1', offer: offer(900, 1), checkedAt: 1 });
  await saveItem(store, newItem('1', { offer: offer(1000, 2) }));
  const list = watching(store);
  await vi.waitFor(() => expect(list.now()?.wishes[0]?.offer).toEqual(offer(1000, 2)));
  list.stop();
});

test('a reading without a price says why, and the price from saving stays', async () => {
  const store = makeStore();
  await saveItem(store, newItem('1', { offer: offer(1000, 1) }));
  await saveItem(store, newItem('2'));
  for (const id of ['1', '2'])
    await putOffer(store, { key: `shop.example:${id}`, reason: 'blocked', checkedAt: 3 });
  const list = watching(store);
  await vi.waitFor(() => expect(list.now()?.wishes).toHaveLength(2));
  const [second, first] = list.now()?.wishes ?? [];
  expect(first).toMatchObject({ offer: offer(1000, 1), whenSaved: true });
  expect(second).toMatchObject({ reason: 'blocked' });
  expect(second?.offer).toBeUndefined();
  list.stop();
});

test('what was posted over plain http is opened over https', async () => {
  const store = makeStore();
  await saveItem(store, newItem('1', { posted: 'http://t.example/1' }));
  const list = watching(store);
  await vi.waitFor(() => expect(list.now()?.wishes).toHaveLength(1));
  expect(list.now()?.wishes[0]?.href).toBe('https://t.example/1');
  list.stop();
});
