import { describe, expect, test } from 'vitest';
import type { PageOffer } from '../../utils/model/offer.ts';
import { acceptedOf, settle, viewOf } from '../../utils/offers/settle.ts';
import { readObservations } from '../../utils/store/index.ts';
import { HOUR, KEY, MUG, mug, offersWith, priceOf } from './harness.ts';
import { html, productPage } from './local-shops.ts';

const NOW = Date.UTC(2026, 10, 22);
const state = { pending: false, saved: false };

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
    expect(await world.offers().confirm(mug(), true)).toBe(true);
    const view = await world.askOne();
    expect(priceOf(view)).toBe(100);
    expect(view).not.toHaveProperty('unconfirmed');
    expect(await kept(world)).toEqual([1999, 100]);
  });

  test('"wrong": the old price stands alone, and history has nothing of it', async () => {
    const world = await doubtful();
    expect(await world.offers().confirm(mug(), false)).toBe(true);
    const view = await world.askOne();
    expect(priceOf(view)).toBe(1999);
    expect(view).not.toHaveProperty('unconfirmed');
    expect(await kept(world)).toEqual([1999]);
  });

  test('where nothing waits there is nothing to say', async () => {
    const world = await offersWith({});
    expect(await world.offers().confirm(mug(), true)).toBe(false);
  });
});
