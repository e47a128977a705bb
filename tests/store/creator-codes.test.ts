import { expect, test } from 'vitest';
import {
  keepBioCodes,
  keepCardSeq,
  keepCode,
  keepCreatorLog,
  keepProven,
  readBioCodes,
  readCardSeq,
  readCodes,
  readCreatorLog,
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

test('Of two versions that are seen at once the newer card and the longer log stay, whichever is kept last', async () => {
  const store = makeStore();
  const log = (length: number) => Array.from({ length }, (_, n) => ({ entry: `entry ${n}`, sig: 'sig' }));
  await Promise.all([
    ...[5, 3].map((seq) => keepCardSeq(store, { name: ANN, seq, seenAt: 1 })),
    ...[2, 1].map((length) => keepCreatorLog(store, { name: ANN, log: log(length), seenAt: 1 })),
  ]);
  expect(await readCardSeq(store, ANN)).toBe(5);
  expect((await readCreatorLog(store, ANN))?.log).toEqual(log(2));
});
