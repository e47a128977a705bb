import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractOffer } from '../../utils/extract/extract-offer.ts';
import { ADDRESS, page } from './page.ts';

const CLAIM = '<meta property="og:type" content="product"><meta property="og:title" content="Trail Mug">';
const script = (body: string, attributes = '') => `<script ${attributes}>${body}</script>`;
const read = async (scripts: string, body = '', claim = CLAIM, url = ADDRESS) =>
  extractOffer(page(claim, `<h1>Trail Mug</h1>${body}${scripts}`), url);
const money = (kind: string, minor: number, currency = 'EUR') => ({ kind, amount: { minor, currency } });

describe('the state in a page’s scripts', () => {
  it.each([
    [
      'Next.js',
      script(
        JSON.stringify({
          props: {
            pageProps: {
              product: { id: 7, name: 'Trail Mug', price: { current: { value: 12.9, currency: 'EUR' } } },
              related: [{ name: 'Trail Mug Lid', price: { current: { value: 3, currency: 'EUR' } } }],
            },
          },
        }),
        'id="__NEXT_DATA__" type="application/json"',
      ),
      [money('sale', 1290)],
    ],
    [
      'a grocery’s Next.js',
      script(
        JSON.stringify({
          props: {
            pageProps: {
              initialData: {
                data: {
                  product: {
                    usItemId: '7',
                    name: 'Trail Mug',
                    availabilityStatus: 'IN_STOCK',
                    priceInfo: {
                      currentPrice: { price: 12.9, priceString: '$12.90', currencyUnit: 'USD' },
                      wasPrice: { price: 15.9, priceString: '$15.90', currencyUnit: 'USD' },
                      unitPrice: { price: 0.4, currencyUnit: 'USD' },
                    },
                  },
                },
              },
            },
          },
        }),
        'type="application/json"',
      ),
      [money('sale', 1290, 'USD'), money('list', 1590, 'USD')],
    ],
    [
      'a Shopify theme, in cents',
      script(
        '{"id":1,"title":"Trail Mug","handle":"trail-mug","vendor":"Acme","price":1290,"compare_at_price":1590,"available":true,"variants":[{"id":11,"price":1290,"available":true}]}',
        'type="application/json" data-product-json',
      ) + script('window.Shop = {"currency":{"active":"EUR"},"price_format":"x"};'),
      [money('sale', 1290), money('list', 1590)],
      '<p>€12,90</p>',
    ],
    [
      'Magento',
      script(
        JSON.stringify({
          '#product_addtocart_form': {
            configurable: {
              product: {
                name: 'Trail Mug',
                currency: 'EUR',
                prices: {
                  oldPrice: { amount: 15.9 },
                  finalPrice: { amount: 12.9 },
                  basePrice: { amount: 10.84 },
                },
              },
            },
          },
        }),
        'type="text/x-magento-init"',
      ),
      [money('sale', 1290), money('list', 1590)],
    ],
    [
      'commercetools',
      script(
        `window.__STATE__ = ${JSON.stringify({ product: { name: 'Trail Mug', masterVariant: { price: { value: { centAmount: 1290, currencyCode: 'EUR', fractionDigits: 2 } } } } })};`,
      ),
      [money('sale', 1290)],
    ],
    [
      'AliExpress',
      script(
        `window.runParams = {data: ${JSON.stringify({ productInfoComponent: { subject: 'Trail Mug', id: 7 }, priceComponent: { origPrice: { value: '15.90', currency: 'USD' }, discountPrice: { value: '12.90', currency: 'USD' } } })}};`,
      ),
      [money('sale', 1290, 'USD'), money('list', 1590, 'USD')],
    ],
    [
      'statistics',
      script(
        "dataLayer.push({'ecommerce': {'currencyCode': 'EUR', 'detail': {'products': [{'name': 'Trail Mug', 'id': '7', 'price': '12.90', 'brand': 'Acme'}]}}});",
      ),
      [money('sale', 1290)],
    ],
    [
      'JSON in a string of a script',
      script(
        `window.s = JSON.parse(${JSON.stringify(JSON.stringify({ product: { name: 'Trail Mug', currency: 'EUR', price: 12.9 } }))})`,
      ),
      [money('sale', 1290)],
    ],
    [
      'an attribute (Weidian)',
      `<script type="text/plain" data-obj="${JSON.stringify({ result: { item_info: { itemName: 'Trail Mug', item_price: '12.90', stock: 3 } } }).replaceAll('"', '&quot;')}"></script>`,
      [money('sale', 1290, 'CNY')],
      '<p>¥12.90</p>',
      'https://weidian.example.cn/item.html?itemID=7',
    ],
    [
      'Youzan, in fen',
      script(
        `window._global = ${JSON.stringify({ goods_info: { goods: { title: 'Trail Mug', price: 1290, origin_price: 1590 } } })};`,
      ),
      [money('sale', 1290, 'CNY'), money('list', 1590, 'CNY')],
      '<p>¥12.90</p>',
      'https://shop.example.cn/goods/7',
    ],
  ] as [string, string, ReturnType<typeof money>[], string?, string?][])(
    'gives the price: %s',
    async (_, scripts, prices, body, url) => {
      const found = await read(scripts, body, CLAIM, url);
      expect(found?.offers[0]?.prices).toEqual(prices);
    },
  );

  it('tells whether it is in stock', async () => {
    for (const [stock, availability] of [
      ['"inStock":true', 'InStock'],
      ['"soldOut":true', 'OutOfStock'],
      ['"soldOut":false', 'InStock'],
      ['"stock":0', 'OutOfStock'],
      ['"availability":"https://schema.org/PreOrder"', 'PreOrder'],
    ]) {
      const state = `x = {"product":{"name":"Trail Mug","price":12.9,"currency":"EUR",${stock}}}`;
      expect((await read(script(state)))?.offers[0]).toMatchObject({ availability });
    }
  });

  it('gives the cheapest of several variants as where prices start', async () => {
    const variants = [15.9, 12.9].map((price, id) => ({ sku: `TM-${id}`, price, currency: 'EUR' }));
    const state = JSON.stringify({ product: { name: 'Trail Mug', variants } });
    expect((await read(script(state, 'type="application/json"')))?.offers[0]?.prices).toEqual([
      money('from', 1290),
    ]);
  });

  it.each([
    [
      'says another price under the same name',
      '[{"name":"Trail Mug","price":"12.90"},{"name":"Trail Mug","price":"9.90"}]',
    ],
    ['has a bare number that nothing confirms', '{"product":{"name":"Trail Mug","price":1290}}'],
    ['is of another product', '{"product":{"name":"Camp Kettle","price":12.9,"currency":"EUR"}}'],
    [
      'has the price of its shipping',
      '{"product":{"name":"Trail Mug","shippingPrice":4.9,"currency":"EUR"}}',
    ],
  ])('gives none where it %s', async (_, state) => {
    expect((await read(script(state, 'type="application/json"')))?.offers[0]?.prices ?? []).toEqual([]);
  });

  it('makes no product of a page that neither claims to be one nor shows its price', async () => {
    const state = script('x = {"product":{"name":"Trail Mug","price":12.9,"currency":"EUR"}}');
    expect(await read(state, '', '')).toBeUndefined();
    const price = '<p>12,90 €</p>';
    expect(await read(state, price, '')).toBeUndefined();
    expect(await read(state, '<p>15,00 €</p><button>Add to cart</button>', '')).toBeUndefined();
    expect(await read(state, `${price}<button>Add to cart</button>`, '')).toMatchObject({
      offers: [{ prices: [money('sale', 1290)] }],
    });
  });

  it.each([
    [
      'a list',
      '<p>12,90 €</p><button>Add to cart</button>',
      '{"category":{"name":"Trail Mug","products":[{"name":"Trail Mug 1","price":12.9},{"name":"Trail Mug 2","price":9.9}]}}',
    ],
    [
      'what is paid by the month',
      '<p>12,90 €/month</p><button>Buy now</button>',
      '{"offer":{"name":"Trail Mug","price":12.9,"currency":"EUR"}}',
    ],
  ])('makes no product of %s', async (_, body, state) => {
    expect(await read(script(`x = ${state}`), body, '')).toBeUndefined();
  });

  it('may hold anything, cut off anywhere, without a throw or an invented price', async () => {
    const state =
      'window.s = {"product":{"name":"Trail Mug","price":12.9,"currency":"EUR","list":[{"a":\'b\'}]}};';
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), fc.nat(state.length), async (value, cut) => {
        for (const body of [
          `x = ${JSON.stringify({ product: { name: 'Trail Mug', price: value, offers: value } })}`,
          `x = ${JSON.stringify(value)} price`,
          state.slice(0, cut),
        ]) {
          for (const { amount } of (await read(script(body)))?.offers[0]?.prices ?? [])
            expect(Number.isSafeInteger(amount.minor) && amount.minor > 0).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('a page that says it is a product and shows its price only', () => {
  it.each([
    ['<p>12,90 €</p><button>In den Warenkorb</button>', [money('sale', 1290)]],
    [
      '<p><s>15,90 €</s> 12,90 €</p><button>Add to cart</button><p>Lid 3,00 €</p>',
      [money('sale', 1290), money('list', 1590)],
    ],
    ['<p>from €12.90</p><button>Add to cart</button>', [money('from', 1290)]],
    ['<p>€12.90</p><p>€12.90</p><p>€9.00</p><button>Add to cart</button>', [money('sale', 1290)]],
    ['<p>€12.90</p><p>€9.00</p><button>Add to cart</button>', []],
    ['<p>€12.90</p>', []],
    ['<p>Save €12.90</p><button>Add to cart</button>', []],
    ['<p>€12.90 / month</p><button>Add to cart</button>', []],
  ])('%s', async (body, prices) => {
    expect((await read('', body))?.offers[0]?.prices ?? []).toEqual(prices);
  });
});
