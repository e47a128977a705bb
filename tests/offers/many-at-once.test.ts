import { expect, test } from 'vitest';
import type { ProductView } from '../../utils/model/product-view.ts';
import type { StoredOffer } from '../../utils/model/stored-offer.ts';
import { until } from './fake-clock.ts';
import { mug, offersWith } from './harness.ts';
import { productPage } from './local-shops.ts';

test('ten thousand products at once: two hundred are asked, the rest are told so and asked when asked again', async () => {
  const answer = () =>
    new Response(productPage('Mug', '19.99'), { headers: { 'content-type': 'text/html' } });
  let atOnce = 0;
  let most = 0;
  let asked = 0;
  const kept = new Map<string, StoredOffer>();
  const { lookUp, clock } = await offersWith(
    {},
    {
      // The database for tests is a hundred times slower than a browser's: here its pace is not the point.
      store: {
        getOffers: async () => kept,
        putOffer: async (offer) => void kept.set(offer.key, offer),
        savedKeys: async () => new Set(),
      },
      async fetch() {
        asked += 1;
        atOnce += 1;
        most = Math.max(most, atOnce);
        await new Promise(setImmediate);
        atOnce -= 1;
        return answer();
      },
    },
  );
  const products = Array.from({ length: 10_000 }, (_, i) => mug(String(i)));
  const news: ProductView[] = [];
  let messages = 0;
  const tell = (views: ProductView[]) => {
    messages += 1;
    news.push(...views);
  };
  const views = await lookUp(products, tell);
  expect(views.filter(({ pending }) => pending)).toHaveLength(10_000);
  await clock.advance(0);
  await until(() => news.length >= 9_800 + 30);
  await clock.advance(59_000);
  expect([asked, most]).toEqual([30, 2]);
  for (let minute = 0; minute < 8; minute += 1) {
    await clock.advance(60_000);
    await until(() => atOnce === 0);
  }
  await until(() => news.length === 10_000);
  expect([asked, most]).toEqual([200, 2]);
  expect(news.filter(({ reason }) => reason === 'offline')).toHaveLength(9_800);
  expect(messages).toBeLessThan(300);
  // What was pushed out is not held against the product.
  expect((await lookUp([mug('0')], tell))[0]).toMatchObject({ pending: true });
});
