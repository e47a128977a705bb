import { expect, test } from 'vitest';
import { changeSettings, putOffer, removeItem, saveItem } from '../../utils/store/index.ts';
import { type Commit, watchCommits } from '../../utils/store/watch-commits.ts';
import { makeStore, newItem } from './make-store.ts';

const KEYS = ['shop.example:1', 'shop.example:2'];
const inWords = ({ items, settings, hasOffer }: Commit) =>
  [items && 'items', settings && 'settings', ...KEYS.filter((key) => hasOffer?.(key))]
    .filter(Boolean)
    .join(' ');

test('Every write is told of, whoever made it, and what it was', async () => {
  const store = makeStore();
  const another = makeStore({ disk: store.disk, name: store.database.name });
  const told: string[] = [];
  // A database that is being made is announced as changed in all its parts.
  const id = await saveItem(store, newItem('1'));
  const stop = watchCommits(store, (commit) => told.push(inWords(commit)));
  await removeItem(another, id);
  await saveItem(store, newItem('1'));
  await changeSettings(another, { allowedHosts: ['cups.example'] });
  await putOffer(store, { key: 'shop.example:2', title: 'Pot', checkedAt: 1 });
  expect(told).toEqual(['items', 'items', 'settings', 'shop.example:2']);
  stop();
  await saveItem(store, newItem('2'));
  expect(told).toHaveLength(4);
});

test('Another database’s writes are not told of', async () => {
  const told: Commit[] = [];
  const stop = watchCommits(makeStore(), (commit) => told.push(commit));
  await saveItem(makeStore(), newItem('1'));
  expect(told).toEqual([]);
  stop();
});
