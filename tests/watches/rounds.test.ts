import { beforeEach, describe, expect, test } from 'vitest';
import { observationsOf } from '../../utils/model/observation.ts';
import type { Offer, Price } from '../../utils/model/offer.ts';
import { offerKey, type ProductRef, productKey } from '../../utils/model/product.ts';
import type { StoredOffer } from '../../utils/model/stored-offer.ts';
import type { PriceRule, WatchNotice } from '../../utils/model/watch.ts';
import { changeSettings, removeItem, saveItem } from '../../utils/store/index.ts';
import { putOffer } from '../../utils/store/offers.ts';
import {
  createWatches,
  isAnyWatched,
  MOST_ASKED,
  readDigest,
  readRules,
  setRules,
} from '../../utils/watches/index.ts';
import { makeStore, newItem, product, type TestStore } from '../store/make-store.ts';

const HOUR = 3_600_000;
const cny = (minor: number) => ({ minor, currency: 'CNY' });

/** A shop whose prices a test sets, a shopper who is shown things, and a clock that a test moves. */
class Scene {
  readonly store: TestStore = makeStore();
  readonly shown: WatchNotice[] = [];
  readonly asked: string[] = [];
  readonly prices = new Map<string, number>();
  hour = 12;
  mayShow = true;
  silent = new Set<string>();
  /** What the shop answers in place of its price. */
  failure: 'blocked' | 'unsure' | undefined;

  readonly watches = createWatches({
    store: this.store,
    answers: async ({ merchant }) => !this.silent.has(merchant),
    ask: async (products) => {
      for (const one of products) {
        this.asked.push(productKey(one));
        await this.#answer(one);
      }
    },
    show: async (notice) => {
      if (!this.mayShow) return false;
      this.shown.push(notice);
      return true;
    },
    now: () => this.store.time,
    random: () => 0.5,
    hourOf: () => this.hour,
  });

  async #answer(one: ProductRef) {
    const at = this.store.time;
    const minor = this.prices.get(productKey(one)) ?? 12000;
    const prices: Price[] = [{ kind: 'sale', amount: cny(minor) }];
    const read: Offer = { prices, availability: 'InStock', observedAt: at, source: 'fetch' };
    const key = offerKey(one);
    if (this.failure === 'blocked') return putOffer(this.store, { key, reason: 'blocked', checkedAt: at });
    if (this.failure === 'unsure')
      return putOffer(this.store, { key, unconfirmed: read, checkedAt: at } satisfies StoredOffer);
    await putOffer(
      this.store,
      { key, offer: read, checkedAt: at },
      observationsOf({ key: productKey(one) }, read),
    );
  }

  async save(id: string, merchant?: string) {
    return saveItem(this.store, newItem(id, { product: product(id, merchant) }));
  }

  target(minor: number): PriceRule {
    return { on: 'target', kind: 'sale', amount: cny(minor), from: cny(12000), since: this.store.time };
  }

  async pass(hours: number) {
    this.store.time += hours * HOUR;
    await this.watches.round();
  }
}

let scene: Scene;
beforeEach(() => {
  scene = new Scene();
});

describe('a watched item', () => {
  test('is asked for when it is due, and its shopper is told when the price has come down', async () => {
    const id = await scene.save('1');
    await setRules(scene.store, id, [scene.target(10000)]);
    await scene.pass(1);
    expect(scene.shown).toEqual([]);
    scene.prices.set('shop.example:1', 9900);
    await scene.pass(1);
    expect(scene.asked).toHaveLength(1);
    await scene.pass(6);
    expect(scene.shown).toMatchObject([{ item: id, on: 'target', was: cny(12000), is: cny(9900) }]);
    await scene.pass(6);
    expect(scene.shown).toHaveLength(1);
  });

  test('that is not watched any more is not asked for', async () => {
    const id = await scene.save('1');
    await setRules(scene.store, id, [scene.target(10000)]);
    expect(await isAnyWatched(scene.store)).toBe(true);
    await setRules(scene.store, id, []);
    expect(await readRules(scene.store, id)).toEqual([]);
    expect(await scene.watches.round()).toBe(false);
    expect(scene.asked).toEqual([]);
  });

  test('that was removed is not asked for', async () => {
    const id = await scene.save('1');
    await setRules(scene.store, id, [scene.target(10000)]);
    await removeItem(scene.store, id);
    await scene.pass(24);
    expect(scene.asked).toEqual([]);
  });

  test('of a shop that may not be asked waits, and what its shopper reads on a visit counts', async () => {
    const id = await scene.save('1', 'wall.example');
    scene.silent.add('wall.example');
    await setRules(scene.store, id, [scene.target(10000)]);
    await scene.pass(1);
    const visit: Offer = {
      prices: [{ kind: 'sale', amount: cny(9000) }],
      availability: 'InStock',
      observedAt: scene.store.time + 1,
      source: 'visit',
    };
    await putOffer(
      scene.store,
      { key: 'wall.example:1', offer: visit, checkedAt: visit.observedAt },
      observationsOf({ key: 'wall.example:1' }, visit),
    );
    await scene.pass(8);
    expect(scene.asked).toEqual([]);
    expect(scene.shown).toMatchObject([{ item: id, is: cny(9000) }]);
  });

  test.each(['blocked', 'unsure'] as const)('whose reading is %s has not dropped', async (failure) => {
    const id = await scene.save('1');
    await setRules(scene.store, id, [scene.target(10000)]);
    scene.prices.set('shop.example:1', 100);
    scene.failure = failure;
    for (let hours = 0; hours < 48; hours += 8) await scene.pass(8);
    expect(scene.shown).toEqual([]);
    expect(await readDigest(scene.store, scene.store.time)).toEqual([]);
  });

  test('that waits to be confirmed is read again within the hour', async () => {
    await setRules(scene.store, await scene.save('1'), [scene.target(10000)]);
    scene.failure = 'unsure';
    await scene.pass(1);
    await scene.pass(1);
    expect(scene.asked).toHaveLength(2);
  });

  test('is looked at again though the clock was years ahead', async () => {
    await setRules(scene.store, await scene.save('1'), [scene.target(10000)]);
    const { time } = scene.store;
    scene.store.time += 2 * 365 * 24 * HOUR;
    await scene.watches.round();
    scene.store.time = time;
    await scene.pass(1);
    expect(scene.asked).toHaveLength(2);
  });
});

describe('a round', () => {
  test('asks for a batch, those that wait longest first, and the next one goes on', async () => {
    const ids: string[] = [];
    for (let n = 0; n < MOST_ASKED + 5; n += 1) ids.push(await scene.save(String(n)));
    for (const id of ids) await setRules(scene.store, id, [scene.target(10000)]);
    await scene.watches.round();
    expect(scene.asked).toHaveLength(MOST_ASKED);
    await scene.watches.round();
    expect(new Set(scene.asked).size).toBe(MOST_ASKED + 5);
    await scene.watches.round();
    expect(scene.asked).toHaveLength(MOST_ASKED + 5);
  });

  test('is not held up by shops that do not answer', async () => {
    scene.silent.add('wall.example');
    for (let n = 0; n < 2 * MOST_ASKED; n += 1)
      await setRules(scene.store, await scene.save(String(n), 'wall.example'), [scene.target(10000)]);
    await setRules(scene.store, await scene.save('last'), [scene.target(10000)]);
    await scene.watches.round();
    expect(scene.asked).toEqual(['shop.example:last']);
  });

  test('that runs already is joined', async () => {
    await setRules(scene.store, await scene.save('1'), [scene.target(10000)]);
    await Promise.all([scene.watches.round(), scene.watches.round()]);
    expect(scene.asked).toHaveLength(1);
  });
});

describe('the shopper', () => {
  const drop = async (count: number) => {
    for (let n = 0; n < count; n += 1) {
      await setRules(scene.store, await scene.save(String(n)), [scene.target(10000)]);
      scene.prices.set(`shop.example:${n}`, 9000 - n);
    }
    await scene.pass(1);
  };

  test('is left alone in quiet hours, and told when they are over', async () => {
    scene.hour = 23;
    await drop(1);
    expect(scene.shown).toEqual([]);
    expect(await readDigest(scene.store, scene.store.time)).toHaveLength(1);
    scene.hour = 8;
    await scene.pass(1);
    expect(scene.shown).toHaveLength(1);
  });

  test('is not told in the morning of what was over by then', async () => {
    scene.hour = 23;
    await drop(1);
    scene.prices.set('shop.example:0', 12000);
    await scene.pass(7);
    scene.hour = 8;
    await scene.pass(1);
    expect(scene.shown).toEqual([]);
  });

  test('is told so much a day and no more; the digest has the rest', async () => {
    await changeSettings(scene.store, { watches: { everyHours: 6, perDay: 3 } });
    await drop(5);
    await scene.pass(1);
    expect(scene.shown).toHaveLength(3);
    expect(await readDigest(scene.store, scene.store.time)).toHaveLength(5);
  });

  test('who has not allowed notifications finds all of it in the digest', async () => {
    scene.mayShow = false;
    await drop(2);
    expect((await readDigest(scene.store, scene.store.time)).map(({ title }) => title).sort()).toEqual([
      'Product 0',
      'Product 1',
    ]);
  });
});
