import { expect, test } from 'vitest';
import { StoreTooNew } from '../../utils/store/errors.ts';
import { keepRules, readRulesFile, readRulesState } from '../../utils/store/index.ts';
import { migrations } from '../../utils/store/migrations/index.ts';
import { makeStore } from '../store/make-store.ts';

const file = new Uint8Array([1, 2, 3]);

test('Rules are kept with what is known of them, and dropped without forgetting that', async () => {
  const store = makeStore();
  expect([await readRulesFile(store), await readRulesState(store)]).toEqual([undefined, {}]);
  await keepRules(store, { highest: 7 }, file);
  await keepRules(store, { highest: 7, checkedAt: 5 });
  expect(await readRulesFile(store)).toEqual(file);
  await keepRules(store, { highest: 7, problem: 'schema' }, null);
  expect([await readRulesFile(store), await readRulesState(store)]).toEqual([
    undefined,
    { highest: 7, problem: 'schema' },
  ]);
});

test('What makes no sense on the disk is as good as nothing', async () => {
  const store = makeStore();
  await store.database.rules.bulkPut([
    { name: 'state', value: { highest: 'all' } },
    { name: 'file', value: 'text' },
  ]);
  expect([await readRulesFile(store), await readRulesState(store)]).toEqual([undefined, {}]);
});

test('A database from before there were rules gets a place for them, and keeps the rest', async () => {
  const before = makeStore({ migrations: migrations.slice(0, 2), name: 'feedcart' });
  await before.database.settings.put({ key: 'locale', value: 'zh-CN' });
  before.database.close();
  const store = makeStore({ disk: before.disk, name: 'feedcart' });
  await keepRules(store, { highest: 1 }, file);
  expect(await readRulesFile(store)).toEqual(file);
  expect(await store.database.settings.get('locale')).toEqual({ key: 'locale', value: 'zh-CN' });
});

test('Nothing is written to the database of a newer version', async () => {
  const newer = makeStore({
    migrations: [...migrations, { version: migrations.length + 1, tables: { more: 'id' } }],
    name: 'feedcart',
  });
  await newer.database.open();
  newer.database.close();
  const store = makeStore({ disk: newer.disk, name: 'feedcart' });
  await expect(keepRules(store, {}, file)).rejects.toThrow(StoreTooNew);
});
