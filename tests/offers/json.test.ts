import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ProductJson } from '../../utils/merchants/merchant.ts';
import shopify from '../../utils/merchants/shopify.ts';
import weidian from '../../utils/merchants/weidian.ts';
import woocommerce from '../../utils/merchants/woocommerce.ts';
import type { ProductRef } from '../../utils/model/product.ts';
import { jsonAskOf } from '../../utils/offers/json-address.ts';
import { readJson } from '../../utils/offers/read-json.ts';
import { HOUR, offersWith, priceOf } from './harness.ts';
import { type Handler, html, productPage, redirect } from './local-shops.ts';

function jsonOf({ json }: { readonly json?: ProductJson }): ProductJson {
  if (!json) throw new Error('the shop gives its data');
  return json;
}

const json =
  (data: unknown, status = 200): Handler =>
  (_, response) => {
    response
      .writeHead(status, { 'content-type': 'application/json; charset=utf-8', etag: 'W/"j1"' })
      .end(JSON.stringify(data));
  };

const cup = {
  title: 'Cup',
  featured_image: '//shop.example/cdn/cup.jpg',
  price_min: 1250,
  price_max: 1900,
  available: true,
  variants: [
    { id: 11, price: 1250, compare_at_price: 1500, available: false },
    { id: 12, price: 1900, compare_at_price: null, available: true },
  ],
};

describe('what shops’ files say of their data', () => {
  test.each<[string, ProductRef, string | undefined]>([
    [
      'Shopify',
      { merchant: 'pots.example', id: 'cup', url: 'https://www.pots.example/de/products/cup' },
      'https://www.pots.example/de/products/cup.js',
    ],
    [
      'WooCommerce',
      { merchant: 'pots.example', id: 'tasse-%C3%A9', url: 'https://pots.example/produit/tasse-%C3%A9/' },
      'https://pots.example/wp-json/wc/store/v1/products?slug=tasse-%C3%A9',
    ],
    [
      'Weidian',
      { merchant: 'weidian.com', id: '1234567890', url: 'https://weidian.com/item.html?itemID=1234567890' },
      'https://thor.weidian.com/detail/getItemSkuInfo/1.0?param=%7B%22itemId%22%3A%221234567890%22%7D',
    ],
    ['any page', { merchant: 'pots.example', id: '/cup', url: 'https://pots.example/cup' }, undefined],
    ['a shop without', { merchant: 'jd.com', id: '1', url: 'https://item.jd.com/1.html' }, undefined],
  ])('%s: where it is', (_, product, address) => expect(jsonAskOf(product)?.address).toBe(address));

  test('an id that nobody could post is no variant', () => {
    const variants = [cup.variants[0], { id: 'x'.repeat(600), price: 900, available: true }];
    expect(readJson(JSON.stringify({ ...cup, variants }), jsonOf(shopify), 'USD')?.offers).toHaveLength(1);
  });

  test('Shopify: hundredths, of the currency its page was read in', () => {
    expect(readJson(JSON.stringify(cup), jsonOf(shopify), 'USD')).toEqual({
      title: 'Cup',
      image: 'https://shop.example/cdn/cup.jpg',
      offers: [
        { prices: [{ kind: 'from', amount: { minor: 1250, currency: 'USD' } }], availability: 'InStock' },
        {
          prices: [
            { kind: 'sale', amount: { minor: 1250, currency: 'USD' } },
            { kind: 'list', amount: { minor: 1500, currency: 'USD' } },
          ],
          availability: 'OutOfStock',
          variant: '11',
        },
        {
          prices: [{ kind: 'sale', amount: { minor: 1900, currency: 'USD' } }],
          availability: 'InStock',
          variant: '12',
        },
      ],
    });
    const yen = readJson(JSON.stringify({ title: 'Cup', price_min: 198_000 }), jsonOf(shopify), 'JPY');
    expect(yen?.offers[0]?.prices[0]?.amount).toEqual({ minor: 1980, currency: 'JPY' });
    expect(readJson(JSON.stringify(cup), jsonOf(shopify))).toBeUndefined();
  });

  test('WooCommerce: minor units and the currency', () => {
    const prices = { price: '1299', regular_price: '1599', currency_code: 'EUR', price_range: null };
    const answer = [
      {
        name: 'Tasse',
        images: [{ src: 'https://a/b.jpg' }],
        prices,
        is_in_stock: true,
        low_stock_remaining: 2,
      },
    ];
    expect(readJson(JSON.stringify(answer), jsonOf(woocommerce))?.offers).toEqual([
      {
        prices: [
          { kind: 'sale', amount: { minor: 1299, currency: 'EUR' } },
          { kind: 'list', amount: { minor: 1599, currency: 'EUR' } },
        ],
        availability: 'InStock',
        inventoryLevel: 2,
      },
    ]);
    expect(readJson('[]', jsonOf(woocommerce))).toBeUndefined();
  });

  test('Weidian: fen, and 0 left is none left', () => {
    const result = {
      itemTitle: '杯子',
      itemDiscountLowPrice: 3900,
      itemDiscountHighPrice: 3900,
      itemStock: 0,
    };
    expect(readJson(JSON.stringify({ status: { code: 0 }, result }), jsonOf(weidian), 'CNY')).toEqual({
      title: '杯子',
      offers: [
        { prices: [{ kind: 'sale', amount: { minor: 3900, currency: 'CNY' } }], availability: 'OutOfStock' },
      ],
    });
  });

  test.each(['', 'null', '7', '[]', '<!doctype html>', '{"title":"Cup"', '{"title":""}', '{"title":{}}'])(
    '%j is nothing',
    (text) => expect(readJson(text, jsonOf(shopify), 'USD')).toBeUndefined(),
  );

  test('names of prototypes reach none', () => {
    const hostile =
      '{"title":"Cup","__proto__":{"price_min":1},"price_min":{"__proto__":{}},"available":"yes"}';
    expect(readJson(hostile, jsonOf(shopify), 'USD')?.offers).toEqual([
      { prices: [], availability: 'unknown' },
    ]);
    expect(Reflect.get({}, 'price_min')).toBeUndefined();
  });

  test('whatever is sent: nothing throws, and every price is a whole number above 0', () => {
    const amount = fc.oneof(
      fc.integer(),
      fc.double(),
      fc.string(),
      fc.constant('-5'),
      fc.constant(Number.POSITIVE_INFINITY),
    );
    const product = fc.record({
      title: fc.string(),
      price_min: amount,
      price_max: amount,
      compare_at_price: amount,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.json(),
          product.map((one) => JSON.stringify(one)),
        ),
        (text) => {
          for (const shop of [shopify, woocommerce, weidian]) {
            for (const { prices } of readJson(text, jsonOf(shop), 'JPY')?.offers ?? [])
              for (const price of prices) expect(price.amount.minor).toSatisfy(Number.isSafeInteger);
          }
        },
      ),
    );
  });
});

describe('a shop that gives its data', () => {
  const product = { merchant: 'pots.example', id: 'cup', url: 'https://pots.example/products/cup' };
  const PAGE = product.url;
  const DATA = `${PAGE}.js`;
  const world = (data: Handler) =>
    offersWith(
      { [PAGE]: html(productPage('Cup', '12.50')), [DATA]: data },
      {
        allowedHosts: async () => ['pots.example'],
        shopOf: (one) => ({ hosts: [], json: jsonAskOf(one) }),
      },
    );

  test('is read by its page first, which says what it is; from then on by its data, which is small', async () => {
    const { askOne, clock, shops } = await world(json({ ...cup, price_max: 1250 }));
    expect(await askOne(product)).toMatchObject({ offer: { source: 'fetch' } });
    await clock.advance(7 * HOUR);
    const view = await askOne(product);
    expect(view).toMatchObject({ offer: { source: 'json' } });
    expect(priceOf(view)).toBe(1250);
    expect(shops.asked.map(({ url }) => url)).toEqual([PAGE, DATA]);
    expect(shops.asked[1]?.init).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'manual',
    });
  });

  test.each<[string, Handler]>([
    ['is not there', json({}, 404)],
    ['is something else', json({ name: 'Cup' })],
    ['is a page', html('<title>Cup</title>')],
    ['has moved to another shop', redirect('https://evil.example/cup.js')],
  ])('whose data %s is read by its page', async (_, data) => {
    const { askOne, clock, shops } = await world(data);
    await askOne(product);
    await clock.advance(7 * HOUR);
    expect(await askOne(product)).toMatchObject({ offer: { source: 'fetch', observedAt: clock.now() } });
    expect(shops.asked.map(({ url }) => url)).toEqual([PAGE, DATA, PAGE]);
  });

  test('that refuses is left alone: its page is not asked either', async () => {
    const { askOne, clock, shops } = await world(json({}, 429));
    await askOne(product);
    await clock.advance(7 * HOUR);
    await askOne(product);
    expect(shops.asked.map(({ url }) => url)).toEqual([PAGE, DATA]);
  });
});
