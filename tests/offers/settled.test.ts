import { expect, test } from 'vitest';
import type { ProductView } from '../../utils/model/product-view.ts';
import { createOffers } from '../../utils/offers/create-offers.ts';
import { fakeClock } from './fake-clock.ts';
import { KEY, mug } from './harness.ts';

test('Offers are settled when every shop has answered and whoever waited has been told', async () => {
  const clock = fakeClock();
  const answer = Promise.withResolvers<Response>();
  const offers = createOffers({
    store: {
      getOffers: async () => new Map(),
      putOffer: async () => undefined,
      savedKeys: async () => new Set(),
    },
    fetch: () => answer.promise,
    ...clock,
    random: () => 0,
    permitted: async () => true,
    shopOf: () => ({ hosts: ['shop.example'], access: 'open' }),
    report: (error) => {
      throw error;
    },
  });
  await offers.settled();
  const told: ProductView[] = [];
  await offers.lookUp([{ product: mug() }], (views) => told.push(...views));
  let isSettled = false;
  const settled = offers.settled().then(() => {
    isSettled = true;
  });
  await clock.advance(0);
  expect([isSettled, told]).toEqual([false, []]);
  answer.resolve(new Response('', { status: 403, headers: { 'content-type': 'text/html' } }));
  await settled;
  expect(told).toEqual([{ key: KEY, pending: false, saved: false, reason: 'blocked' }]);
});
