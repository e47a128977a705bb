// First of all: Dexie looks for the global database when it is loaded, and watches nothing where there is none.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { removeItem, saveItem } from '../../utils/store/items.ts';
import {
  countItems,
  type ListPosition,
  type ListView,
  pageItems,
  watchItems,
} from '../../utils/store/list.ts';
import { makeStore, newItem } from './make-store.ts';

test('pages follow each other newest first, with no item twice or missing', async () => {
  const store = makeStore();
  for (let index = 0; index < 25; index++) await saveItem(store, newItem(String(index)));
  const seen: string[] = [];
  let before: ListPosition | undefined;
  do {
    const page = await pageItems(store, { limit: 10, ...(before && { before }) });
    seen.push(...page.items.map((item) => item.product.id));
    before = page.next;
  } while (before);
  expect(seen).toEqual(Array.from({ length: 25 }, (_, index) => String(24 - index)));
});

test('a page that is exactly full and the last has no next', async () => {
  const store = makeStore();
  for (let index = 0; index < 10; index++) await saveItem(store, newItem(String(index)));
  expect(await pageItems(store, { limit: 10 })).not.toHaveProperty('next');
});

test('a watching page hears of what another context saves and removes', async () => {
  const worker = makeStore({ name: 'watched' });
  const popup = makeStore({ name: 'watched', disk: worker.disk });
  const views: ListView[] = [];
  let wake = (): void => undefined;
  const end = watchItems(
    popup,
    10,
    (view) => {
      views.push(view);
      wake();
    },
    (error) => {
      throw error;
    },
  );
  const until = (total: number) =>
    new Promise<void>((resolve) => {
      wake = () => {
        if (views.at(-1)?.total === total) resolve();
      };
      wake();
    });
  await until(0);
  const id = await saveItem(worker, newItem('1'));
  await until(1);
  expect(views.at(-1)?.items[0]?.id).toBe(id);
  await removeItem(worker, id);
  await until(0);
  end();
  expect(await countItems(popup)).toBe(0);
});
