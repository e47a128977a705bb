import { expect, test } from 'vitest';
import { exchangeOf } from '../../utils/endpoint/request.ts';
import type { Fetch } from '../../utils/endpoint/send.ts';
import { saveItem } from '../../utils/store/items.ts';
import { createSync } from '../../utils/sync/create-sync.ts';
import { newItem } from '../store/make-store.ts';
import { makeDevice } from './device.ts';
import { MemoryServer } from './memory-server.ts';

const NOW = 1_700_000_000_000;

test('the popup and the background have one round at a time, and no stamp is made twice by them', async () => {
  let time = NOW;
  const now = () => time++;
  const server = new MemoryServer(now);
  let running = 0;
  let most = 0;
  const fetch: Fetch = async (url, init) => {
    most = Math.max(most, ++running);
    const answer = await server.fetch(url, init);
    // The other context has its turn meanwhile, if nothing holds it back.
    await new Promise((resolve) => setImmediate(resolve));
    running--;
    return answer;
  };
  const device = await makeDevice({ fetch, now });
  const { store } = device;
  // The platform's own: every context of an origin has the same.
  const { locks } = navigator;
  const context = () => createSync({ store, ...exchangeOf(fetch), now, random: () => 0.5, locks });
  const popup = context();
  const background = context();
  const saves = Array.from({ length: 40 }, (_, n) => saveItem(store, newItem(String(n))));
  const rounds = [popup, background, popup, background].map((sync) => sync.round());
  await Promise.all(saves);
  expect(await Promise.all(rounds)).toEqual(['synced', 'synced', 'synced', 'synced']);
  expect(await background.round()).toBe('synced');
  expect(most).toBe(1);
  const rows = await store.database.recs.toArray();
  expect(new Set(rows.map(({ cells }) => cells.core?.t)).size).toBe(40);
  expect(server.alive()).toHaveLength(40);
});
