// First of all: Dexie looks for the global database when it is loaded, and watches nothing where there is none.
import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { countDrift, forgetDrift, readDrifts, watchDrifts } from '../../utils/store/drifts.ts';
import { makeStore } from './make-store.ts';

const weibo = { site: 'weibo', structure: 'main', readBy: '1.0' };

test('pages of a site that were not recognised are counted in one row, with how the last one is built', async () => {
  const store = makeStore();
  await countDrift(store, weibo);
  store.time += 5;
  await countDrift(store, { ...weibo, structure: 'main\n div' });
  await countDrift(store, { ...weibo, site: 'x' });
  expect(await readDrifts(store, '1.0')).toEqual([
    { ...weibo, structure: 'main\n div', pages: 2, at: store.time },
    { ...weibo, site: 'x', pages: 1, at: store.time },
  ]);
});

test('a site that is forgotten is counted anew', async () => {
  const store = makeStore();
  await countDrift(store, weibo);
  await forgetDrift(store, 'weibo');
  expect(await readDrifts(store, '1.0')).toEqual([]);
  await countDrift(store, weibo);
  expect(await readDrifts(store, '1.0')).toMatchObject([{ pages: 1 }]);
});

test('what another version could not read says nothing of this one', async () => {
  const store = makeStore();
  await countDrift(store, weibo);
  expect(await readDrifts(store, '1.1')).toEqual([]);
  await countDrift(store, { ...weibo, readBy: '1.1' });
  expect(await readDrifts(store, '1.1')).toMatchObject([{ pages: 1 }]);
});

test('what is not what it should be is not believed, and counted anew', async () => {
  const store = makeStore();
  await store.database.table('drifts').put({ ...weibo, pages: 'many', at: 1 });
  expect(await readDrifts(store, '1.0')).toEqual([]);
  await countDrift(store, weibo);
  expect(await readDrifts(store, '1.0')).toMatchObject([{ pages: 1 }]);
});

test('whoever watches is told of every change', async () => {
  const store = makeStore({ name: 'watched-drifts' });
  const options = makeStore({ name: 'watched-drifts', disk: store.disk });
  const seen: number[] = [];
  let wake = (): void => undefined;
  const stop = watchDrifts(
    options,
    '1.0',
    (rows) => {
      seen.push(rows[0]?.pages ?? 0);
      wake();
    },
    (error) => {
      throw error;
    },
  );
  const until = (pages: number) =>
    new Promise<void>((resolve) => {
      wake = () => {
        if (seen.at(-1) === pages) resolve();
      };
      wake();
    });
  await until(0);
  await countDrift(store, weibo);
  await until(1);
  await forgetDrift(store, 'weibo');
  await until(0);
  stop();
});
