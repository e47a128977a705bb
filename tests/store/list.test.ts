// First of all: Dexie looks for the global database when it is loaded, and watches nothing where there is none.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { removeItem, saveItem } from '../../utils/store/items.ts';
import {
  countItems,
  type ListPosition,
  type ListView,
  pageItems,
  watch,
  watchItems,
} from '../../utils/store/list.ts';
import { readSettings } from '../../utils/store/settings.ts';
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

test('what a query reads after it has waited is watched too', async () => {
  const worker = makeStore({ name: 'watched-late' });
  const popup = makeStore({ name: 'watched-late', disk: worker.disk });
  const { promise: heard, resolve: hear, reject } = Promise.withResolvers<number>();
  await popup.database.open();
  // Functions that wait for functions, as real queries do; the first read is of what the change below leaves alone.
  const reads = (depth: number): Promise<unknown> => (depth === 0 ? readSettings(popup) : wait(depth - 1));
  const wait = async (depth: number): Promise<unknown> => await reads(depth);
  const readBoth = async () => {
    await reads(3);
    return pageItems(popup, { limit: 10 });
  };
  const { promise: first, resolve: begin } = Promise.withResolvers<void>();
  const end = watch(
    // Not declared async itself.
    () => readBoth(),
    ({ items }) => {
      begin();
      if (items.length > 0) hear(items.length);
    },
    reject,
  );
  await first;
  await saveItem(worker, newItem('1'));
  expect(await heard).toBe(1);
  end();
});
