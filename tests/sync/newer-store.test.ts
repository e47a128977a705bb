import { IDBFactory } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { saveItem } from '../../utils/store/items.ts';
import { countItems } from '../../utils/store/list.ts';
import { migrations } from '../../utils/store/migrations/index.ts';
import { changeSettings } from '../../utils/store/settings.ts';
import { createSync } from '../../utils/sync/create-sync.ts';
import { makeStore, newItem, type TestStore } from '../store/make-store.ts';
import { MemoryServer } from './memory-server.ts';

const later = [...migrations, { version: migrations.length + 1, tables: { alerts: 'id' } }];

test('data that a later version has written is synced by none before it, and by that version again', async () => {
  const server = new MemoryServer(() => 1_800_000_000_000);
  const disk = new IDBFactory();
  const syncOf = (store: TestStore) =>
    createSync({
      store,
      fetch: server.fetch,
      now: server.now,
      random: () => 0.5,
      timeout: () => new AbortController().signal,
      locks: undefined,
    });
  const newer = makeStore({ disk, name: 'feedcart', now: server.now, migrations: later });
  await changeSettings(newer, { endpoint: { url: 'https://sync.example', token: 'secret', account: 'a' } });
  await saveItem(newer, newItem('1'));
  newer.database.close();

  const older = makeStore({ disk, name: 'feedcart', now: server.now });
  for (const force of [false, true]) expect(await syncOf(older).round({ force })).toBe('off');
  expect(server.log).toEqual([]);
  expect(await countItems(older)).toBe(1);
  older.database.close();

  const again = makeStore({ disk, name: 'feedcart', now: server.now, migrations: later });
  expect(await syncOf(again).round()).toBe('synced');
  expect(server.records.size).toBeGreaterThan(0);
});
