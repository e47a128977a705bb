import { expect, test } from 'vitest';
import { saveItem } from '../../utils/store/items.ts';
import { countItems } from '../../utils/store/list.ts';
import { readSyncMeta } from '../../utils/sync/sync-meta.ts';
import { newItem } from '../store/make-store.ts';
import { makeDevice } from './device.ts';
import { MemoryServer } from './memory-server.ts';

const NOW = 1_700_000_000_000;

test('records and cursor are committed together: cut off after any of its writes, a page leaves nothing behind', async () => {
  const server = new MemoryServer(() => NOW);
  const writer = await makeDevice({ fetch: server.fetch, now: () => NOW });
  for (const id of ['1', '2', '3']) await saveItem(writer.store, newItem(id));
  await writer.sync.round();

  for (let survived = 0, done = false; !done; survived++) {
    const reader = await makeDevice({ fetch: server.fetch, now: () => NOW });
    const { recs, meta } = reader.store.database;
    let writes = 0;
    done = true;
    const cut = (): void => {
      if (writes++ !== survived) return;
      done = false;
      throw new Error('cut off');
    };
    for (const table of [recs, meta]) {
      table.hook('creating', cut);
      table.hook('updating', cut);
    }
    await reader.sync.round().catch(String);
    const cursor = (await readSyncMeta(meta))?.cursor ?? 0;
    const found = [cursor, await recs.count(), await countItems(reader.store)];
    expect(found).toEqual(cursor === 0 ? [0, 0, 0] : [3, 3, 3]);
  }
});
