import { describe, expect, test } from 'vitest';
import type { ProductView } from '../../utils/model/product-view.ts';
import { saveItem } from '../../utils/store/items.ts';
import { until } from './fake-clock.ts';
import { good, HOUR, KEY, MUG, mug, offersWith, priceOf } from './harness.ts';
import { html, productPage } from './local-shops.ts';

describe('a look-up', () => {
  test('answers at once that it is asking, and tells what the shop says', async () => {
    const { lookUp, clock } = await offersWith({ [MUG]: good });
    const told: ProductView[][] = [];
    expect(await lookUp([mug()], (views) => told.push(views))).toEqual([
      { key: KEY, pending: true, saved: false },
    ]);
    expect(told).toEqual([]);
    await clock.advance(0);
    await until(() => told.length > 0);
    expect(told).toEqual([
      [
        {
          key: KEY,
          title: 'Mug',
          offer: {
            prices: [{ kind: 'sale', amount: { minor: 1999, currency: 'USD' } }],
            availability: 'InStock',
            observedAt: clock.now(),
            source: 'fetch',
          },
          pending: false,
          saved: false,
        },
      ],
    ]);
  });

  test('asks a product once, however many cards and tabs wait for it', async () => {
    const { lookUp, clock, shops } = await offersWith({ [MUG]: good });
    const told: string[] = [];
    const tab = (name: string) => (views: ProductView[]) =>
      told.push(...views.map(({ key }) => `${name} ${key}`));
    const first = tab('first');
    await Promise.all([
      lookUp([mug(), mug(), mug()], first),
      lookUp([mug()], tab('second')),
      lookUp([mug()], first),
    ]);
    await clock.advance(0);
    await until(() => told.length === 2);
    await clock.advance(HOUR);
    expect(told).toEqual([`first ${KEY}`, `second ${KEY}`]);
    expect(shops.asked.map(({ url }) => url)).toEqual([MUG]);
  });

  test('asks the canonical address, never the posted link', async () => {
    const { askOne, shops } = await offersWith({ [MUG]: good });
    await askOne(mug('1', { url: 'http://shop.example/products/1#tag=creator' }));
    expect(shops.asked.map(({ url }) => url)).toEqual([MUG]);
  });

  test('says which products are on the wishlist, also when that changes while the shop is asked', async () => {
    const { ask, askOne, store, lookUp } = await offersWith({ [MUG]: good });
    const pending = askOne();
    await saveItem(store, { product: mug(), posted: MUG, title: 'Mug' });
    expect((await pending)?.saved).toBe(true);
    expect((await lookUp([mug(), mug('2')])).map(({ saved }) => saved)).toEqual([true, false]);
    expect((await ask(mug()))[0]?.saved).toBe(true);
  });
});

describe('a price that can’t be', () => {
  test('waits for what its shopper sees, however often the same page is read', async () => {
    let price = '19.99';
    const { offers, askOne, clock } = await offersWith({
      [MUG]: (...all) => html(productPage('Mug', price))(...all),
    });
    await askOne();
    price = '0.19';
    for (const hours of [6, 1, 24]) {
      await clock.advance(hours * HOUR);
      expect(priceOf(await askOne())).toBe(1999);
    }
    const amount = { minor: 19, currency: 'USD' };
    const seen = { prices: [{ kind: 'sale' as const, amount }], availability: 'InStock' as const };
    await offers().visited(mug(), { title: 'Mug', offers: [seen] });
    expect(priceOf(await askOne())).toBe(19);
  });
});

test.each([
  ['more left than can be counted', '<p>Only 99999999999999999999 left</p>'],
  ['a million million left', '<p>1000000000000 items left</p>'],
])('a page that says there are %s is kept, and not asked again at once', async (_, line) => {
  // Its data do not say whether there is any: the line does.
  const offers = { '@type': 'Offer', price: '19.99', priceCurrency: 'USD' };
  const page = productPage('Mug', '19.99', { offers }).replace('<button>', `${line}<button>`);
  const { askOne, shops } = await offersWith({ [MUG]: html(page) });
  expect(priceOf(await askOne())).toBe(1999);
  expect(priceOf(await askOne())).toBe(1999);
  expect(shops.asked).toHaveLength(1);
});

test('a store that fails is told of, and the card still gets its price', async () => {
  const { askOne, errors } = await offersWith(
    { [MUG]: good },
    {
      store: {
        getOffers: async () => new Map(),
        putOffer: () => Promise.reject(new DOMException('disk full', 'QuotaExceededError')),
        savedKeys: async () => new Set(),
      },
    },
  );
  expect(priceOf(await askOne())).toBe(1999);
  expect(errors.map(String)).toEqual(['QuotaExceededError: disk full']);
});

test('the charset of the header comes before the page’s own', async () => {
  const page = productPage('茶杯', '19.99').replace('<head>', '<head><meta charset="utf-8">');
  const gbk = Buffer.from([0xb2, 0xe8, 0xb1, 0xad]);
  const [before = '', after = ''] = page
    .replaceAll('<h1>茶杯</h1>', '')
    .replace('<title>茶杯</title>', '')
    .split('茶杯');
  const { askOne } = await offersWith({
    [MUG]: (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=GBK' });
      response.end(Buffer.concat([Buffer.from(before), gbk, Buffer.from(after)]));
    },
  });
  expect((await askOne())?.title).toBe('茶杯');
});
