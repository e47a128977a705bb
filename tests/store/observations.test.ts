import { expect, test } from 'vitest';
import { observationsOf } from '../../utils/model/observation.ts';
import type { Offer, PageOffer } from '../../utils/model/offer.ts';
import { saveItem } from '../../utils/store/items.ts';
import { MAX_OBSERVATIONS, observationsByKey, readObservations } from '../../utils/store/observations.ts';
import { putOffer } from '../../utils/store/offers.ts';
import { makeStore, newItem, type TestStore } from './make-store.ts';

const KEY = 'shop.example:1';
const MINUTE = 60_000;
const START = 1_700_000_000_000;

function offer(minor: number, at: number, more: Partial<PageOffer> = {}): Offer {
  const prices = [{ kind: 'sale' as const, amount: { minor, currency: 'EUR' } }];
  return { prices, availability: 'InStock', ...more, observedAt: at, source: 'fetch' };
}

async function accept(store: TestStore, read: Offer, key = KEY, variant?: string) {
  store.time = read.observedAt;
  await putOffer(
    store,
    { key, offer: read, checkedAt: read.observedAt },
    observationsOf({ key, ...(variant !== undefined && { variant }) }, read),
  );
}

const pricesOf = async (store: TestStore) =>
  (await readObservations(store, KEY)).map(({ price }) => price?.amount.minor);

test('what is as it was only moves the moment it was last seen', async () => {
  const store = makeStore();
  for (const minutes of [0, 1, 2]) await accept(store, offer(1999, START + minutes * MINUTE));
  expect(await readObservations(store, KEY)).toEqual([
    {
      key: KEY,
      price: { kind: 'sale', amount: { minor: 1999, currency: 'EUR' } },
      availability: 'InStock',
      source: 'fetch',
      at: START,
      lastSeen: START + 2 * MINUTE,
    },
  ]);
  expect((await store.database.meta.get('observationCount'))?.value).toBe(1);
});

test('another price or another stock is another observation; back again is a third', async () => {
  const store = makeStore();
  await accept(store, offer(1999, START));
  await accept(store, offer(1499, START + MINUTE));
  await accept(store, offer(1499, START + 2 * MINUTE, { availability: 'SoldOut' }));
  await accept(store, offer(1999, START + 3 * MINUTE));
  expect(await pricesOf(store)).toEqual([1999, 1499, 1499, 1999]);
});

test('each kind, currency and variant has a course of its own', async () => {
  const store = makeStore();
  const coupon = { kind: 'coupon' as const, amount: { minor: 900, currency: 'EUR' } };
  const yen = { kind: 'sale' as const, amount: { minor: 900, currency: 'JPY' } };
  const list = offer(1000, START).prices;
  await accept(store, offer(1000, START, { prices: [...list, coupon, yen] }));
  await accept(store, offer(1000, START + MINUTE, { prices: [...list, coupon, yen] }));
  await accept(store, offer(1000, START + MINUTE), KEY, 'red');
  const rows = await readObservations(store, KEY);
  expect(rows.map(({ price, variant }) => [price?.kind, price?.amount.currency, variant])).toEqual(
    expect.arrayContaining([
      ['sale', 'EUR', undefined],
      ['coupon', 'EUR', undefined],
      ['sale', 'JPY', undefined],
      ['sale', 'EUR', 'red'],
    ]),
  );
  expect(rows).toHaveLength(4);
});

test('a stock without a price is kept too; "not known" is not', async () => {
  const store = makeStore();
  await accept(store, offer(1, START, { prices: [], availability: 'SoldOut' }));
  await accept(store, offer(1, START + 1, { prices: [], availability: 'unknown' }));
  expect((await readObservations(store, KEY)).map(({ availability }) => availability)).toEqual(['SoldOut']);
});

test('a clock that was ahead and is set back breaks nothing', async () => {
  const store = makeStore();
  await accept(store, offer(1000, START + 900 * MINUTE));
  await accept(store, offer(1000, START));
  await accept(store, offer(1000, START + MINUTE));
  await accept(store, offer(800, START + 2 * MINUTE));
  expect(await pricesOf(store)).toEqual([1000, 800, 1000]);
});

test('an offer that waits to be confirmed is no history', async () => {
  const store = makeStore();
  await putOffer(store, { key: KEY, unconfirmed: offer(1, START), checkedAt: START });
  expect(await readObservations(store, KEY)).toEqual([]);
});

test('a long course is thinned as it grows', async () => {
  const store = makeStore();
  for (let hour = 0; hour < 400; hour += 1)
    await accept(store, offer(1000 + (hour % 5), START + hour * 60 * MINUTE));
  await accept(store, offer(1, START + 400 * 24 * 60 * MINUTE));
  for (let more = 1; more <= 16; more += 1)
    await accept(store, offer(1 + more, START + 400 * 24 * 60 * MINUTE + more));
  const count = (await readObservations(store, KEY)).length;
  expect(count).toBeLessThan(40);
  expect((await store.database.meta.get('observationCount'))?.value).toBe(count);
});

test('when there are too many the longest unseen go, of what is on the wishlist last', async () => {
  const store = makeStore();
  await saveItem(store, newItem('1'));
  const rows = Array.from({ length: MAX_OBSERVATIONS }, (_, index) => ({
    key: index < 500 ? KEY : `shop.example:many${index}`,
    series: `s${index}`,
    availability: 'InStock' as const,
    source: 'fetch' as const,
    at: index,
    lastSeen: index,
  }));
  await store.database.observations.bulkPut(rows);
  await store.database.meta.put({ key: 'observationCount', value: MAX_OBSERVATIONS });
  await accept(store, offer(1, START), 'shop.example:new');
  const kept = await store.database.observations.count();
  expect(kept).toBeLessThanOrEqual(MAX_OBSERVATIONS);
  expect((await store.database.meta.get('observationCount'))?.value).toBe(kept);
  expect(await store.database.observations.where('key').equals(KEY).count()).toBe(500);
  expect(await readObservations(store, 'shop.example:new')).toHaveLength(1);
});

test('an observation on the disk that can’t be one is as good as none', async () => {
  const store = makeStore();
  await accept(store, offer(1999, START));
  await store.database.table('observations').put({ series: 'x', at: START, key: KEY, availability: 7 });
  expect(await pricesOf(store)).toEqual([1999]);
  expect((await observationsByKey(store, [KEY, 'shop.example:2'])).size).toBe(1);
});
