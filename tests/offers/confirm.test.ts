import { describe, expect, test } from 'vitest';
import type { PageOffer } from '../../utils/model/offer.ts';
import { nameOfShown } from '../../utils/model/price-word.ts';
import { MAX_REFUSALS, type StoredOffer } from '../../utils/model/stored-offer.ts';
import { forgivingStore } from '../../utils/offers/forgiving-store.ts';
import { createReadings } from '../../utils/offers/readings.ts';
import { acceptedOf, confirmed, settle } from '../../utils/offers/settle.ts';
import { viewOf } from '../../utils/offers/view-of.ts';
import { readObservations } from '../../utils/store/index.ts';
import { HOUR, KEY, MUG, mug, offersWith, priceOf } from './harness.ts';
import { html, productPage } from './local-shops.ts';

const NOW = Date.UTC(2026, 10, 22);
const state = { pending: false, saved: false };
/** The shopper's word on the dollar that is read where nineteen were before. */
const RIGHT = { isRight: true, price: 'sale-100-USD' };
const WRONG = { ...RIGHT, isRight: false };

function page(minor: number, more: Partial<PageOffer> = {}) {
  const offer: PageOffer = {
    prices: [{ kind: 'sale', amount: { minor, currency: 'USD' } }],
    availability: 'InStock',
    ...more,
  };
  return { page: { title: 'Mug', offers: [offer] }, url: new URL(MUG) };
}

describe('a reading far from the last', () => {
  const first = settle(mug(), undefined, page(1999), NOW);
  const doubted = settle(mug(), first, page(100), NOW + HOUR);

  test('waits: the card has both, history has none of it', () => {
    expect(viewOf(KEY, doubted, state)).toMatchObject({
      offer: { prices: [{ amount: { minor: 1999 } }] },
      unconfirmed: { prices: [{ amount: { minor: 100 } }] },
    });
    expect(acceptedOf(mug(), first, doubted)).toEqual([]);
  });

  test.each([1, 40 * 60_000, 30 * 24 * HOUR])('is not confirmed by the same page %i ms later', (later) => {
    const again = settle(mug(), doubted, page(100), NOW + HOUR + later);
    expect([priceOf(viewOf(KEY, again, state)), again.unconfirmed]).toEqual([1999, doubted.unconfirmed]);
  });

  test('is confirmed by the shop’s public data', () => {
    const told = settle(mug(), doubted, { ...page(100), source: 'json' }, NOW + 2 * HOUR);
    expect([priceOf(viewOf(KEY, told, state)), told.unconfirmed]).toEqual([100, undefined]);
  });

  test('is confirmed at once by what the shopper sees', () => {
    const seen = settle(mug(), doubted, { ...page(105), source: 'visit' }, NOW + HOUR + 1);
    expect(priceOf(viewOf(KEY, seen, state))).toBe(105);
    expect(acceptedOf(mug(), doubted, seen)).toHaveLength(1);
  });
});

describe('a currency that is only the likeliest', () => {
  const guessed = settle(mug(), undefined, page(1999, { isGuess: true }), NOW);

  test('waits, and the card says why there is no price', () => {
    expect(viewOf(KEY, guessed, state)).toMatchObject({ reason: 'unsure', unconfirmed: { isGuess: true } });
    expect(viewOf(KEY, guessed, state)).not.toHaveProperty('offer');
  });
  test('is not made sure by a second guess', () => {
    expect(settle(mug(), guessed, page(1999, { isGuess: true }), NOW + 9 * HOUR)).not.toHaveProperty('offer');
  });
  test('is believed where the last reading was in it', () => {
    const sure = settle(mug(), undefined, page(1899), NOW);
    const next = settle(mug(), sure, page(1999, { isGuess: true }), NOW + HOUR);
    expect(next.offer).toMatchObject({ prices: [{ amount: { minor: 1999 } }] });
    expect(next.offer).not.toHaveProperty('isGuess');
  });
  test('gives way to a reading that says its currency', () => {
    const sure = settle(mug(), guessed, page(1999), NOW + 1);
    expect(sure).toMatchObject({ offer: { source: 'fetch' } });
    expect(sure).not.toHaveProperty('unconfirmed');
  });
});

describe('a reading that the shopper has called wrong', () => {
  const first = settle(mug(), undefined, { ...page(1999), etag: { url: MUG, value: '"a"' } }, NOW);
  const doubted = settle(mug(), first, { ...page(100), etag: { url: MUG, value: '"b"' } }, NOW + HOUR);
  const refused = no(doubted);
  const shown = (stored: StoredOffer) => {
    const view = viewOf(KEY, stored, state);
    return [priceOf(view), view.unconfirmed?.prices[0]?.amount.minor, view.reason];
  };

  function no(stored: StoredOffer): StoredOffer {
    const price = nameOfShown(stored.unconfirmed?.prices ?? []) ?? '';
    const after = confirmed(stored, { isRight: false, price });
    if (!after) throw new Error('Nothing waits.');
    return after;
  }

  test.each([
    ['an hour later', page(100), HOUR],
    ['a year later', page(100), 365 * 24 * HOUR],
    ['a little dearer', page(109), HOUR],
  ])('is not asked again %s, and the price that stands keeps its age', (_, read, later) => {
    const again = settle(mug(), refused, { ...read, etag: { url: MUG, value: '"b"' } }, NOW + later);
    expect(shown(again)).toEqual([1999, undefined, undefined]);
    expect(again).toMatchObject({ checkedAt: NOW + later, offer: { observedAt: NOW } });
    expect(acceptedOf(mug(), refused, again)).toEqual([]);
    expect(again).not.toHaveProperty('etag');
  });

  test('is not forgotten when another price comes in between', () => {
    const other = settle(mug(), refused, page(1899), NOW + 2 * HOUR);
    expect(shown(settle(mug(), other, page(100), NOW + 3 * HOUR))).toEqual([1899, undefined, undefined]);
  });

  test('leaves other doubts to be asked', () => {
    const other = settle(mug(), refused, page(19), NOW + 2 * HOUR);
    expect(shown(other)).toEqual([1999, 19, undefined]);
    const between = settle(mug(), other, page(100), NOW + 3 * HOUR);
    expect(shown(between)).toEqual([1999, 19, undefined]);
    expect(no(between).refused).toHaveLength(2);
  });

  test('is asked once for each other way of reading it, and believed on the shopper’s word alone', () => {
    const seen = settle(mug(), refused, { ...page(100), source: 'visit' }, NOW + 2 * HOUR);
    expect(shown(seen)).toEqual([1999, 100, undefined]);
    const told = settle(mug(), seen, { ...page(100), source: 'json' }, NOW + 3 * HOUR);
    expect(shown(told)).toEqual([1999, 100, undefined]);
    const after = settle(mug(), no(seen), { ...page(100), source: 'visit' }, NOW + 4 * HOUR);
    expect(shown(after)).toEqual([1999, undefined, undefined]);
    const right = confirmed(told, RIGHT);
    expect([right?.offer?.prices[0]?.amount.minor, right?.refused]).toEqual([100, undefined]);
  });

  test('a guessed currency is not asked again either, and gives way to one that is said', () => {
    const guess = settle(mug(), undefined, page(1999, { isGuess: true }), NOW);
    const wrong = no(guess);
    const again = settle(mug(), wrong, page(1999, { isGuess: true }), NOW + HOUR);
    expect(shown(again)).toEqual([undefined, undefined, 'no-price']);
    expect(shown(settle(mug(), again, page(1999), NOW + 2 * HOUR))[0]).toBe(1999);
  });

  test('one of many: the oldest are forgotten', () => {
    let stored = first;
    for (let minor = 1; minor <= 3 * MAX_REFUSALS; minor += 1) {
      const next = settle(mug(), stored, page(minor), NOW + minor);
      if (next.unconfirmed) stored = no(next);
    }
    expect(stored.refused?.length).toBeLessThanOrEqual(MAX_REFUSALS);
  });
});

test('0 is never kept, whatever a page says', () => {
  const none = settle(mug(), undefined, page(0), NOW);
  expect(none.offer?.prices).toEqual([]);
  expect(acceptedOf(mug(), undefined, none).every(({ price }) => price === undefined)).toBe(true);
});

describe('the shopper’s word', () => {
  async function doubtful() {
    let price = '19.99';
    const world = await offersWith({
      [MUG]: (request, response) => html(productPage('Mug', price))(request, response),
    });
    await world.askOne();
    price = '1.00';
    await world.clock.advance(7 * HOUR);
    const view = await world.askOne();
    expect([priceOf(view), view?.unconfirmed?.prices[0]?.amount.minor]).toEqual([1999, 100]);
    return world;
  }
  const kept = async (world: Awaited<ReturnType<typeof doubtful>>) =>
    (await readObservations(world.store, KEY)).map(({ price }) => price?.amount.minor);

  test('"right": it is the price, and history from then on', async () => {
    const world = await doubtful();
    expect(await kept(world)).toEqual([1999]);
    expect(await world.offers().confirm(mug(), RIGHT)).toBe(true);
    const view = await world.askOne();
    expect(priceOf(view)).toBe(100);
    expect(view).not.toHaveProperty('unconfirmed');
    expect(await kept(world)).toEqual([1999, 100]);
  });

  test('"wrong": the old price stands alone, and history has nothing of it', async () => {
    const world = await doubtful();
    expect(await world.offers().confirm(mug(), WRONG)).toBe(true);
    const view = await world.askOne();
    expect(priceOf(view)).toBe(1999);
    expect(view).not.toHaveProperty('unconfirmed');
    expect(await kept(world)).toEqual([1999]);
  });

  test('"wrong" outlives the worker: the shop is asked again, the shopper is not', async () => {
    const world = await doubtful();
    await world.offers().confirm(mug(), WRONG);
    world.killWorker();
    await world.clock.advance(7 * HOUR);
    const asked = world.shops.asked.length;
    const view = await world.askOne();
    expect([priceOf(view), view?.unconfirmed, view?.isStale]).toEqual([1999, undefined, true]);
    expect(world.shops.asked.length).toBe(asked + 1);
  });

  test('on a variant it counts for the reading that its card shows, which may be the whole product’s', async () => {
    const world = await doubtful();
    const red = mug('1', { variant: 'variant=red' });
    expect((await world.askOne(red))?.unconfirmed?.prices[0]?.amount.minor).toBe(100);
    expect(await world.offers().confirm(red, WRONG)).toBe(true);
    expect(await world.askOne(red)).not.toHaveProperty('unconfirmed');
    expect(await world.askOne()).not.toHaveProperty('unconfirmed');
  });

  test('is not lost to readings and pictures that come in the same moment', async () => {
    const rows = new Map<string, StoredOffer>();
    const readings = createReadings({
      store: forgivingStore(
        {
          getOffers: async (keys) => new Map([...rows].filter(([key]) => keys.includes(key))),
          putOffer: async (offer) => void rows.set(offer.key, offer),
          savedKeys: async () => new Set(),
        },
        (error) => {
          throw error;
        },
      ),
      now: () => NOW,
    });
    await readings.keep(mug(), page(1999));
    await readings.keep(mug(), page(100));
    const image = 'data:image/webp;base64,AA==';
    await Promise.all([
      readings.keep(mug(), page(100)),
      readings.confirm(mug(), WRONG),
      readings.picture(mug(), image),
      readings.keep(mug(), page(100)),
    ]);
    const stored = await readings.of(mug());
    expect(stored).toMatchObject({ image, refused: [{ source: 'fetch' }] });
    expect(stored).not.toHaveProperty('unconfirmed');
  });

  test.each([
    ['price', { price: '1.01', currency: 'USD' }],
    ['currency', { price: '1.00', currency: 'CAD' }],
  ])('holds for the price that was shown: not for another %s that has come since', async (_, other) => {
    let said = { price: '19.99', currency: 'USD' };
    const world = await offersWith({
      [MUG]: (request, response) => {
        const offers = { '@type': 'Offer', price: said.price, priceCurrency: said.currency };
        html(productPage('Mug', said.price, { offers }))(request, response);
      },
    });
    await world.askOne();
    said = other;
    await world.clock.advance(7 * HOUR);
    const waiting = (await world.askOne())?.unconfirmed;
    expect(waiting).toBeDefined();
    expect(await world.offers().confirm(mug(), RIGHT)).toBe(false);
    expect(await world.offers().confirm(mug(), WRONG)).toBe(false);
    const view = await world.askOne();
    expect([priceOf(view), view?.unconfirmed]).toEqual([1999, waiting]);
    expect(await kept(world)).toEqual([1999]);
  });

  test('said twice, in two tabs, counts once', async () => {
    const world = await doubtful();
    const words = [world.offers().confirm(mug(), RIGHT), world.offers().confirm(mug(), WRONG)];
    expect(await Promise.all(words)).toEqual([true, false]);
    expect(priceOf(await world.askOne())).toBe(100);
    expect(await kept(world)).toEqual([1999, 100]);
  });

  test('where nothing waits there is nothing to say', async () => {
    const world = await offersWith({});
    expect(await world.offers().confirm(mug(), RIGHT)).toBe(false);
  });
});
