import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { cbecLimits } from '../../utils/landed/cbec-limits.ts';
import { cbecQuota, dayInChina, type MarkedOrder } from '../../utils/model/cbec-quota.ts';
import type { RatesState } from '../../utils/model/rates.ts';
import { forgetOrder, markOrder } from '../../utils/store/orders.ts';
import { keepRates, readRates } from '../../utils/store/rates.ts';
import { changeSettings, readSettings } from '../../utils/store/settings.ts';
import { makeStore } from './make-store.ts';

const order = (key: string, on: string, minor = 100_00): MarkedOrder => ({
  key,
  on,
  paid: { minor, currency: 'CNY' },
});

test('where the shopper lives is not chosen until they choose it, and can be taken back', async () => {
  const store = makeStore();
  expect((await readSettings(store)).shopper).toEqual({});
  await changeSettings(store, { shopper: { country: 'CN', currency: 'USD' } });
  expect((await readSettings(store)).shopper).toEqual({ country: 'CN', currency: 'USD' });
  await changeSettings(store, { shopper: {} });
  expect((await readSettings(store)).shopper).toEqual({});
});

test('a country on the disk that can’t be one is as good as none', async () => {
  const store = makeStore();
  await store.database.settings.put({ key: 'shopper', value: { country: 'Utopia' } });
  expect((await readSettings(store)).shopper).toEqual({});
});

test('marked orders are kept newest first, each once, and the mark is taken back', async () => {
  const store = makeStore();
  await Promise.all([
    markOrder(store, order('a', '2026-03-01')),
    markOrder(store, order('b', '2026-11-11')),
    markOrder(store, order('a', '2026-03-01', 200_00)),
  ]);
  const kept = (await readSettings(store)).orders;
  expect(kept.map(({ key, paid }) => [key, paid.minor])).toEqual([
    ['b', 100_00],
    ['a', 200_00],
  ]);
  await forgetOrder(store, order('b', '2026-11-11'));
  expect((await readSettings(store)).orders.map(({ key }) => key)).toEqual(['a']);
});

test('orders that two pages mark at once, over the new year, are all kept, each once, and count to their own year', async () => {
  const disk = new IDBFactory();
  // Each page has a connection of its own to one database.
  const pages = [1, 2].map(() => makeStore({ disk, name: 'feedcart-two-pages' }));
  const lastDay = dayInChina(Date.parse('2026-12-31T15:59:59.999Z'));
  const firstDay = dayInChina(Date.parse('2026-12-31T16:00:00.000Z'));
  const days = [lastDay, firstDay];
  await Promise.all(
    pages.flatMap((page, i) =>
      days.flatMap((on) => [
        markOrder(page, order('the same', on)),
        markOrder(page, order(`its own ${i}`, on)),
        markOrder(page, order('taken back', on)).then(() => forgetOrder(page, { key: 'taken back', on })),
      ]),
    ),
  );
  const limits = cbecLimits(lastDay);
  if (!limits) throw new Error('No limits.');
  for (const page of pages) {
    const { orders } = await readSettings(page);
    for (const on of days)
      expect(cbecQuota(orders, on, limits)).toMatchObject({ orders: 3, spent: { minor: 3 * 100_00 } });
    expect(orders.map(({ on }) => on)).toEqual([firstDay, firstDay, firstDay, lastDay, lastDay, lastDay]);
  }
});

test('one order that can’t be read takes no other with it', async () => {
  const store = makeStore();
  const good = order('a', '2026-03-01');
  const value = [{ key: 'x', on: 'yesterday', paid: { minor: 0 } }, good];
  await store.database.settings.put({ key: 'orders', value });
  expect((await readSettings(store)).orders).toEqual([good]);
});

test('rates that were served are kept with when to ask again; what can’t be rates is as good as none', async () => {
  const store = makeStore();
  expect(await readRates(store)).toBeUndefined();
  const state: RatesState = {
    table: { on: '2026-11-21', source: 'ecb', perEuro: { USD: '1.14' } },
    etag: '"a"',
    nextAt: 5,
  };
  await keepRates(store, state);
  expect(await readRates(store)).toEqual(state);
  await store.database.meta.put({ key: 'rates', value: { nextAt: 'soon' } });
  expect(await readRates(store)).toBeUndefined();
});
