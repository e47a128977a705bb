import { expect, test } from 'vitest';
import {
  keepBioCodes,
  keepCode,
  keepProven,
  readBioCodes,
  readCodes,
  readProven,
} from '../../utils/store/creators.ts';
import { makeStore } from './make-store.ts';

const ANN = 'bluesky ann';

test('What two posts of an author show at once is kept of both, and what her bio shows no more is gone', async () => {
  const store = makeStore();
  await keepBioCodes(store, ANN, ['old']);
  await Promise.all([
    keepBioCodes(store, ANN, []),
    keepCode(store, ANN, 'one'),
    keepCode(store, ANN, 'two'),
    keepProven(store, ANN, 'creator'),
  ]);
  expect(await readBioCodes(store, ANN)).toEqual([]);
  expect([...(await readCodes(store, ANN))].sort()).toEqual(['one', 'two']);
  expect(await readProven(store, ANN)).toBe('creator');
});
