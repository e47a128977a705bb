import { describe, expect, test } from 'vitest';
import type { StoredOffer } from '../../utils/model/stored-offer.ts';
import { putOffer } from '../../utils/store/offers.ts';
import { linkItems, seenElsewhere, unlinkItems } from '../../utils/store/same-items.ts';
import { makeStore, type TestStore } from './make-store.ts';

const PEN = 'gtin 04006381333931';

const row = (key: string, more: Partial<StoredOffer> = {}, minor = 12_90, at = 5): StoredOffer => ({
  key,
  title: `Product ${key}`,
  url: `https://${key.replace(':', '/p/')}`,
  offer: {
    prices: [{ kind: 'sale', amount: { minor, currency: 'EUR' } }],
    availability: 'InStock',
    observedAt: at,
    source: 'fetch',
  },
  checkedAt: at,
  ...more,
});
async function storeWith(...rows: StoredOffer[]): Promise<TestStore> {
  const store = makeStore();
  for (const one of rows) await putOffer(store, one);
  return store;
}
const keysOf = async (store: TestStore, key: string, marks?: readonly string[]) =>
  (await seenElsewhere(store, [{ key, marks }])).get(key)?.map((one) => one.key);

describe('The same item elsewhere', () => {
  test('is found by a number that both shops give, the latest first, never the product itself', async () => {
    const store = await storeWith(
      row('a.example:1', { marks: [PEN] }),
      row('b.example:2', { marks: [PEN, 'mpn stabilo 88'] }, 9_90, 7),
      row('c.example:3', { marks: ['mpn stabilo 88'] }, 8_90, 6),
      row('d.example:4'),
    );
    expect(await keysOf(store, 'a.example:1', [PEN])).toEqual(['b.example:2']);
    expect(await keysOf(store, 'a.example:1', [PEN, 'mpn stabilo 88'])).toEqual([
      'b.example:2',
      'c.example:3',
    ]);
  });

  test('that it was not seen is another answer than that nothing tells', async () => {
    const store = await storeWith(row('a.example:1', { marks: [PEN] }), row('d.example:4'));
    expect(await keysOf(store, 'a.example:1', [PEN])).toEqual([]);
    expect(await keysOf(store, 'd.example:4')).toBeUndefined();
  });

  test('of a product with variants it is the latest that has a price', async () => {
    const store = await storeWith(
      row('b.example:2#red', { marks: [PEN] }, 9_90, 7),
      row('b.example:2#blue', { marks: [PEN] }, 8_90, 9),
      row('b.example:2', { marks: [PEN], offer: { ...row('').offer, prices: [], observedAt: 11 } as never }),
    );
    expect(await keysOf(store, 'a.example:1', [PEN])).toEqual(['b.example:2#blue']);
  });

  test('is what the shopper says it is, also by way of a third, until they take it back', async () => {
    const store = await storeWith(row('a.example:1'), row('b.example:2'), row('c.example:3'));
    await linkItems(store, 'b.example:2', 'a.example:1');
    await linkItems(store, 'b.example:2', 'c.example:3');
    expect(await keysOf(store, 'a.example:1')).toEqual(['b.example:2', 'c.example:3']);
    const [first] = (await seenElsewhere(store, [{ key: 'a.example:1' }])).get('a.example:1') ?? [];
    expect(first).toMatchObject({
      isLinked: true,
      title: 'Product b.example:2',
      url: 'https://b.example/p/2',
    });
    await unlinkItems(store, 'c.example:3', 'b.example:2');
    expect(await keysOf(store, 'c.example:3')).toBeUndefined();
    expect(await keysOf(store, 'a.example:1')).toEqual(['b.example:2']);
  });

  test('a product is not linked with itself', async () => {
    const store = await storeWith(row('a.example:1'));
    await linkItems(store, 'a.example:1', 'a.example:1');
    expect(await store.database.sames.count()).toBe(0);
  });

  test('a shop whose pages all carry one number is no flood', async () => {
    const rows = Array.from({ length: 400 }, (_, index) => row(`mall.example:${index}`, { marks: [PEN] }));
    const store = makeStore();
    await store.database.offers.bulkPut(rows);
    expect(await keysOf(store, 'a.example:1', [PEN])).toHaveLength(8);
  });

  test('what can’t be read on the disk is left out', async () => {
    const store = await storeWith(row('b.example:2', { marks: [PEN] }));
    await store.database.offers.put({ key: 'bad.example:1', marks: [PEN], checkedAt: 'x' } as never);
    await store.database.sames.put({ one: 'a.example:1', other: 'b.example:2', extra: 1 } as never);
    expect(await keysOf(store, 'a.example:1', [PEN])).toEqual(['b.example:2']);
  });

  test('several products are looked for at once', async () => {
    const store = await storeWith(row('a.example:1', { marks: [PEN] }), row('b.example:2', { marks: [PEN] }));
    const found = await seenElsewhere(store, [
      { key: 'a.example:1', marks: [PEN] },
      { key: 'b.example:2', marks: [PEN] },
      { key: 'd.example:4' },
    ]);
    expect([...found].map(([key, others]) => [key, others.map((one) => one.key)])).toEqual([
      ['a.example:1', ['b.example:2']],
      ['b.example:2', ['a.example:1']],
    ]);
  });
});
