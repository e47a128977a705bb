import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { migrations } from '../../utils/store/migrations/index.ts';
import { setMuted } from '../../utils/store/quiet.ts';
import { changeSettings, readSettings } from '../../utils/store/settings.ts';
import { makeStore } from './make-store.ts';

const AUTHOR = { kind: 'author', site: 'weibo', id: '1', name: '看茶壶' } as const;

test('a choice is a record with an id that tells nothing, and taking it back removes that', async () => {
  const store = makeStore();
  await setMuted(store, AUTHOR, true);
  await setMuted(store, { kind: 'shop', id: 'tea.example' }, true);
  await setMuted(store, AUTHOR, false);
  const rows = await store.database.recs.toArray();
  expect(rows).toHaveLength(2);
  expect(rows.filter(({ dead }) => dead)).toHaveLength(1);
  expect(JSON.stringify(rows.map(({ id }) => id))).not.toContain('weibo');
  const { quiet } = await readSettings(store);
  expect(quiet).toMatchObject({ shopsOff: ['tea.example'], muted: { authors: [] } });
});

test('what is chosen again as it was writes nothing', async () => {
  const store = makeStore();
  await changeSettings(store, { shopper: { country: 'CN' }, locale: 'ja' });
  const before = await store.database.recs.toArray();
  await changeSettings(store, { shopper: { country: 'CN' }, locale: 'ja' });
  expect(await store.database.recs.toArray()).toEqual(before);
});

test('orders stay in their order, and a language that is given back is the browser’s again', async () => {
  const store = makeStore();
  const paid = { minor: 100, currency: 'CNY' };
  const orders = ['2026-03-01', '2026-02-01', '2026-01-01'].map((on) => ({ key: on, on, paid }));
  await changeSettings(store, { orders, locale: 'ko' });
  await changeSettings(store, { locale: undefined });
  const settings = await readSettings(store);
  expect(settings.orders).toEqual(orders);
  expect(settings.locale).toBeUndefined();
});

test('a browser’s own settings make no record', async () => {
  const store = makeStore();
  await changeSettings(store, {
    endpoint: { url: 'https://sync.example', token: 't', account: 'a' },
    allowedHosts: ['cups.example'],
    userSites: [{ host: 'cups.example', site: 'mastodon' }],
    freshRules: true,
    shortLinks: 'seen',
  });
  expect(await store.database.recs.count()).toBe(0);
});

test('settings from before are records after the update, older than whatever is chosen from then on', async () => {
  const disk = new IDBFactory();
  const older = makeStore({
    disk,
    name: 'feedcart',
    migrations: migrations.filter(({ version }) => version < 11),
  });
  const quiet = {
    sitesOff: ['x'],
    shopsOff: ['tea.example'],
    muted: { authors: [{ site: 'weibo', id: '1', name: 'A' }], products: [{ key: 'a:1', title: 'Cup' }] },
    collapsePromos: true,
  };
  const order = { key: 'a', on: '2026-01-01', paid: { minor: 1, currency: 'CNY' } };
  await older.database.settings.bulkPut([
    { key: 'quiet', value: quiet },
    { key: 'shopper', value: { country: 'CN' } },
    { key: 'orders', value: [order] },
    { key: 'locale', value: 'ja' },
    { key: 'allowedHosts', value: ['cups.example'] },
  ]);
  const before = await readSettings(older);
  older.database.close();

  const store = makeStore({ disk, name: 'feedcart' });
  expect(await readSettings(store)).toEqual(before);
  const rows = await store.database.recs.toArray();
  expect(rows).toHaveLength(8);
  await changeSettings(store, { shopper: { country: 'JP' } });
  expect(await readSettings(store)).toEqual({ ...before, shopper: { country: 'JP' } });
  expect(await store.database.recs.count()).toBe(8);
});
