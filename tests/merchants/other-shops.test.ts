import { describe, expect, test } from 'vitest';
import { readProduct } from '../../utils/links/read-product.ts';
import type { Merchant } from '../../utils/merchants/merchant.ts';
import { merchantSchema } from '../../utils/merchants/schema.ts';

/**
 * Shops that are not in the list yet, chosen for the oddest addresses: the schema has to hold them as they are.
 * Each: the shop, then URL → id, canonical URL and variant, or undefined where the URL is no product.
 */
type Expectation = readonly [id: string, canonical: string, variant?: string] | undefined;

const shared = { name: { en: 'A shop', 'zh-CN': '商店' }, access: 'open' } as const;

const shops: readonly (readonly [Merchant, Readonly<Record<string, Expectation>>])[] = [
  [
    {
      ...shared,
      id: 'shopee',
      domains: { 'shopee.sg': { currency: 'SGD' }, 'shopee.com.mx': { currency: 'MXN' } },
      parts: { shop: ['digits', 1, 12], item: ['digits', 1, 15] },
      pages: [
        { hosts: [':domain'], path: '/*-i.:shop.:item' },
        { hosts: [':domain'], path: '/product/:shop/:item{/}?' },
      ],
      key: ':shop.:item',
      canonical: 'https://:domain/product/:shop/:item',
      variants: ['model_id'],
    },
    {
      'https://shopee.com.mx/Hat-%E5%90%8C-a/b,c-i.1077330701.22287993013?model_id=225882705821': [
        '1077330701.22287993013',
        'https://shopee.com.mx/product/1077330701/22287993013',
        'model_id=225882705821',
      ],
      'https://shopee.com.mx/Hats-cat.11044942.11045039.11045291': undefined,
    },
  ],
  [
    {
      ...shared,
      id: 'lazada',
      domains: { 'lazada.com.my': { currency: 'MYR' } },
      parts: { id: ['digits', 5, 15], sku: ['alnum', 2, 20] },
      pages: [
        { hosts: ['www.:domain'], path: '/products/{:slug-}i:id-:sku.html' },
        { hosts: ['www.:domain'], path: '/products/{:slug-}i:id.html' },
      ],
      canonical: 'https://www.:domain/products/:slug-i:id.html',
      variants: ['sku'],
    },
    {
      'https://www.lazada.com.my/products/phone-13-i4164432969-s23607018063.html': [
        '4164432969',
        'https://www.lazada.com.my/products/phone-13-i4164432969.html',
        'sku=s23607018063',
      ],
      'https://www.lazada.com.my/products/phone-13.html': undefined,
    },
  ],
  [
    {
      ...shared,
      id: 'mercado-libre',
      domains: { 'mercadolibre.com.ar': { currency: 'ARS' } },
      parts: { site: ['upper', 3, 3], number: ['digits', 6, 12] },
      pages: [
        {
          hosts: ['articulo.:domain'],
          path: '/:site-:number{-*}?',
          canonical: 'https://articulo.:domain/:site-:number',
        },
        { hosts: ['www.:domain'], path: '{/:slug}?/p/:site{:number}' },
      ],
      key: ':site:number',
      canonical: 'https://www.:domain/p/:site:number',
      variants: ['searchVariation'],
    },
    {
      'https://articulo.mercadolibre.com.ar/MLA-827573679-guitarra-_JM#searchVariation=47061433160&position=29':
        ['MLA827573679', 'https://articulo.mercadolibre.com.ar/MLA-827573679', 'searchVariation=47061433160'],
      'https://www.mercadolibre.com.ar/guitarra/p/MLA827573679': [
        'MLA827573679',
        'https://www.mercadolibre.com.ar/p/MLA827573679',
      ],
    },
  ],
  [
    {
      ...shared,
      id: 'yahoo-shopping',
      domains: { 'yahoo.co.jp': { country: 'JP', currency: 'JPY' } },
      parts: { store: ['word', 1, 40], code: ['code', 1, 80], category: ['bytes', 2, 80] },
      pages: [{ hosts: ['store.shopping.yahoo.co.jp'], path: '/:store/:code.html' }],
      // Categories have a name in hexadecimal.
      never: [{ path: '/:store/:category.html' }, { param: 'view' }],
      key: ':store/:code',
      canonical: 'https://store.shopping.yahoo.co.jp/:store/:code.html',
    },
    {
      'https://store.shopping.yahoo.co.jp/orangepicoshop/pico-a-088.html?sc_e=x': [
        'orangepicoshop/pico-a-088',
        'https://store.shopping.yahoo.co.jp/orangepicoshop/pico-a-088.html',
      ],
      'https://store.shopping.yahoo.co.jp/orangepicoshop/a5bfa5d0.html': undefined,
      'https://store.shopping.yahoo.co.jp/orangepicoshop/pico.html?view=grid': undefined,
    },
  ],
  [
    {
      ...shared,
      id: 'otto',
      domains: { 'otto.de': { country: 'DE', currency: 'EUR' } },
      parts: { id: ['alnum', 6, 12] },
      pages: [{ hosts: ['www.otto.de'], path: '/p/{:slug-}:id{/}?' }],
      canonical: 'https://www.otto.de/p/:slug-:id/',
      // In the query or, older, in the fragment.
      variants: ['variationId'],
    },
    {
      'https://www.otto.de/p/bovari-kaschmirschal-S0U5I039/#variationId=S0U5I0394TCT': [
        'S0U5I039',
        'https://www.otto.de/p/bovari-kaschmirschal-S0U5I039/',
        'variationId=S0U5I0394TCT',
      ],
    },
  ],
  [
    {
      ...shared,
      id: 'coupang',
      domains: { 'coupang.com': { country: 'KR', currency: 'KRW' } },
      parts: { id: ['digits', 5, 15] },
      pages: [
        { hosts: ['www.coupang.com'], path: '/vp/products/:id' },
        // An affiliate's link that names the product.
        { hosts: ['link.coupang.com'], path: '/re/AFFSDP', query: { id: ['pageKey'] } },
      ],
      canonical: 'https://www.coupang.com/vp/products/:id',
      variants: ['itemId', 'vendorItemId'],
      affiliate: { 'Coupang Partners': ['lptag', 'subid'] },
    },
    {
      'https://link.coupang.com/re/AFFSDP?lptag=AF1&pageKey=1390753940&itemId=2426008262&vendorItemId=70420025322':
        [
          '1390753940',
          'https://www.coupang.com/vp/products/1390753940',
          'itemId=2426008262;vendorItemId=70420025322',
        ],
    },
  ],
  [
    {
      ...shared,
      id: 'alibaba',
      domains: { 'alibaba.com': {} },
      parts: { id: ['digits', 8, 15] },
      pages: [{ hosts: ['*.alibaba.com'], path: '/product-detail/{:slug}_:id.html' }],
      canonical: 'https://www.alibaba.com:path',
    },
    {
      'https://www.alibaba.com/product-detail/Zigbee-3-0-single_color-wall_60812443794.html?x=1': [
        '60812443794',
        'https://www.alibaba.com/product-detail/Zigbee-3-0-single_color-wall_60812443794.html',
      ],
    },
  ],
  [
    {
      ...shared,
      id: 'gmarket',
      domains: { 'gmarket.co.kr': { country: 'KR', currency: 'KRW' } },
      parts: { id: ['digits', 6, 12] },
      pages: [
        {
          hosts: ['item.gmarket.co.kr', 'mitem.gmarket.co.kr'],
          path: '/*',
          query: { id: ['goodscode'] },
          anyCase: true,
        },
      ],
      canonical: 'https://item.gmarket.co.kr/Item?goodscode=:id',
      affiliate: { Gmarket: ['jaehuid'] },
    },
    {
      'http://mitem.gmarket.co.kr/Item?goodsCode=896819241&fr=cpc': [
        '896819241',
        'https://item.gmarket.co.kr/Item?goodscode=896819241',
      ],
    },
  ],
];

describe.each(shops)('$id', (shop, expectations) => {
  test('fits the schema', () => {
    expect(merchantSchema.parse(shop)).toEqual(shop);
  });

  test.each(Object.entries(expectations))('reads %s', (href, expected) => {
    const { hostname: host, pathname: path, search, hash } = new URL(href);
    const domain = Object.keys(shop.domains).find((name) => host.endsWith(name)) ?? '';
    const found = shop.pages.map((page) => readProduct({ host, path, search, hash }, shop, page, domain));
    const product = found.find((one) => one !== undefined);
    expect(product && [product.id, product.url, product.variant]).toEqual(
      expected && [expected[0], expected[1], expected[2]],
    );
  });
});

describe('the schema refuses', () => {
  const good = shops[0]?.[0];
  const refused: Readonly<Record<string, unknown>> = {
    'a field it does not know': { ...good, script: 'x' },
    'a host with a scheme': { ...good, pages: [{ hosts: ['https://shopee.sg'], path: '/:shop/:item' }] },
    'a host for every site': { ...good, pages: [{ hosts: ['*'], path: '/:shop/:item' }] },
    'a host for a whole country': { ...good, images: ['*.com'] },
    'a regular expression': { ...good, pages: [{ hosts: [':domain'], path: '/(a+)+/:shop/:item' }] },
    'a pattern of many wildcards': { ...good, pages: [{ hosts: [':domain'], path: '/*/*/*/:shop/:item' }] },
    'a kind of id it does not know': { ...good, parts: { shop: ['emoji', 1, 2], item: ['digits', 1, 15] } },
    'a template of parts that a page lacks': { ...good, key: ':shop.:nothing' },
    'a canonical URL of another scheme': { ...good, canonical: 'javascript:alert(:item)' },
    'a shop without a domain': { ...good, domains: {} },
  };

  test.each(Object.entries(refused))('%s', (_, shop) => {
    expect(merchantSchema.safeParse(shop).success).toBe(false);
  });
});
