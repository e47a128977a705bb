import { describe, expect, it } from 'vitest';
import { extractOffer } from '../../utils/extract/extract-offer.ts';
import { ADDRESS, jsonLd, mug, offer, page } from './page.ts';

const read = (data: unknown, url = ADDRESS) => extractOffer(page(jsonLd(data)), url);
const EURO_12_90 = [{ kind: 'sale', amount: { minor: 1290, currency: 'EUR' } }];

describe('a product in JSON-LD', () => {
  it('is read with its price, stock, picture and ids', async () => {
    const data = mug({
      image: ['/mug.jpg'],
      brand: { '@type': 'Brand', name: 'Acme' },
      sku: 'TM-1',
      gtin13: '4006381333931',
    });
    expect(await read(data)).toEqual({
      title: 'Trail Mug',
      image: 'https://shop.example/mug.jpg',
      brand: 'Acme',
      sku: 'TM-1',
      gtin: '4006381333931',
      offers: [{ prices: EURO_12_90, availability: 'InStock' }],
    });
  });

  it.each([
    ['in CDATA', '/*<![CDATA[*/ DATA /*]]>*/'],
    ['in an HTML comment', '<!-- DATA -->'],
    ['after a byte-order mark', '\ufeff DATA'],
    ['with comments', '// shop\n DATA /* end */'],
    ['with a semicolon', 'DATA;'],
  ])('is read %s', async (_, wrap) => {
    expect((await read(wrap.replace('DATA', JSON.stringify(mug()))))?.offers[0]?.prices).toEqual(EURO_12_90);
  });

  it.each([
    [
      'trailing commas',
      '{"@type":"Product","name":"Trail Mug","offers":{"price":"12.90","priceCurrency":"EUR",},}',
    ],
    [
      'missing commas',
      '{"@type":"Product" "name":"Trail Mug" "offers":{"price":"12.90" "priceCurrency":"EUR"}}',
    ],
    [
      'a raw line break in a string',
      '{"@type":"Product","name":"Trail\nMug","offers":{"price":"12.90","priceCurrency":"EUR"}}',
    ],
    [
      'a wrong escape',
      '{"@type":"Product","name":"Trail \\Mug","offers":{"price":"12.90","priceCurrency":"EUR"}}',
    ],
    [
      'an escape of a letter beside a wrong one',
      '{"@type":"Product","name":"\\u0054rail\\ Mug","offers":{"isGift":false,"price":"12.90","priceCurrency":"EUR"}}',
    ],
    [
      'its end cut off',
      '{"@type":"Product","name":"Trail Mug","offers":{"price":"12.90","priceCurrency":"EUR"',
    ],
    [
      'entities for quotes',
      '{&quot;@type&quot;:&quot;Product&quot;,&quot;name&quot;:&quot;Trail Mug&quot;,&quot;offers&quot;:{&quot;price&quot;:12.9,&quot;priceCurrency&quot;:&quot;EUR&quot;}}',
    ],
  ])('is read with %s', async (_, text) => {
    const found = await read(text);
    expect(found?.title).toBe('Trail Mug');
    expect(found?.offers[0]?.prices).toEqual(EURO_12_90);
  });

  it('keeps a bare quote inside a name', async () => {
    expect(
      (await read('{"@type":"Product","name":"Screen 17" wide","offers":{"price":1,"priceCurrency":"EUR"}}'))
        ?.title,
    ).toBe('Screen 17" wide');
  });

  it('is found through @graph and @id references, in other blocks too', async () => {
    const graph = {
      '@graph': [{ '@id': '#p', '@type': 'Product', name: 'Trail Mug', offers: { '@id': '#o' } }],
    };
    const html = page(jsonLd(graph) + jsonLd({ ...offer(), '@id': '#o' }));
    expect((await extractOffer(html, ADDRESS))?.offers[0]?.prices).toEqual(EURO_12_90);
  });

  it('may have full type addresses, several types and capital property names', async () => {
    const data = {
      '@type': ['Thing', 'https://schema.org/Product'],
      Name: 'Trail Mug',
      Offers: { Price: 12.9, PriceCurrency: 'EUR' },
    };
    expect((await read(data))?.offers[0]?.prices).toEqual(EURO_12_90);
  });

  it('may be the main entity of a page or what an offer offers', async () => {
    expect((await read({ '@type': 'ItemPage', mainEntity: mug() }))?.title).toBe('Trail Mug');
    expect(
      (await read({ ...offer(), itemOffered: { '@type': 'Product', name: 'Trail Mug' } }))?.offers[0]?.prices,
    ).toEqual(EURO_12_90);
  });

  it('is not one of those it is related to, reviewed with or listed among', async () => {
    expect(await read({ '@type': 'Review', itemReviewed: mug() })).toBeUndefined();
    expect(
      await read({ '@type': 'ItemList', itemListElement: [mug(), mug({ name: 'Cup' })] }),
    ).toBeUndefined();
    expect(await read([mug({ name: 'Cup' }), mug({ name: 'Bowl' })])).toBeUndefined();
  });

  it('is told from related ones by its name', async () => {
    expect(
      (await read([mug({ name: 'Bowl', offers: offer({ price: 1 }) }), mug()]))?.offers[0]?.prices,
    ).toEqual(EURO_12_90);
  });
});

describe('variants in JSON-LD', () => {
  const group = {
    '@type': 'ProductGroup',
    name: 'Trail Mug',
    hasVariant: [
      mug({ sku: 'S', offers: offer({ price: 10, availability: 'OutOfStock', url: `${ADDRESS}?size=s` }) }),
      mug({ sku: 'M', offers: offer({ price: 12.9, url: `${ADDRESS}?size=m` }) }),
      mug({ sku: 'L', offers: offer({ price: 15, url: `${ADDRESS}?size=l` }) }),
    ],
  };

  it('give "from" the cheapest that can be bought, and stock when any has some', async () => {
    const found = await read(group);
    expect(found?.offers[0]).toEqual({
      prices: [{ kind: 'from', amount: { minor: 1290, currency: 'EUR' } }],
      availability: 'InStock',
    });
    expect(found?.offers.slice(1).map(({ variant }) => variant)).toEqual(['S', 'M', 'L']);
  });

  it('give the price of the one the address picks', async () => {
    const found = await read(group, `${ADDRESS}?size=l&from=feed`);
    expect(found?.offers[0]?.prices).toEqual([{ kind: 'sale', amount: { minor: 1500, currency: 'EUR' } }]);
  });

  it.each(['?variant=44012', '?x=1&sku=44012', '#sku=44012'])(
    'give the price of the one whose id the address names: %s',
    async (query) => {
      const ids = {
        ...group,
        hasVariant: [44011, 44012].map((sku) => mug({ sku, offers: offer({ price: sku - 44000 }) })),
      };
      expect((await read(ids, `${ADDRESS}${query}`))?.offers[0]).toMatchObject({
        prices: [{ kind: 'sale', amount: { minor: 1200, currency: 'EUR' } }],
        variant: '44012',
      });
      expect((await read(ids, `${ADDRESS}?n=4401`))?.offers[0]?.prices[0]?.kind).toBe('from');
    },
  );

  it('as an AggregateOffer give its low price as "from"', async () => {
    const data = mug({
      offers: { '@type': 'AggregateOffer', lowPrice: 179, highPrice: 249, priceCurrency: 'USD' },
    });
    expect((await read(data))?.offers[0]?.prices).toEqual([
      { kind: 'from', amount: { minor: 17900, currency: 'USD' } },
    ]);
  });
});

describe('prices in JSON-LD', () => {
  const prices = async (parts: object) => (await read(mug({ offers: offer(parts) })))?.offers[0]?.prices;

  it.each([
    ['1,299.00', 'USD', 129900],
    ['1.299,00', 'EUR', 129900],
    ['12.900', 'EUR', 1290],
    ['12.900', 'VND', 12900],
    ['12.9000', 'EUR', 1290],
    [19.990000000000002, 'EUR', 1999],
    ['12.345', 'KWD', 12345],
    ['¥1,280', 'JPY', 1280],
  ])('%s %s is %i minor units', async (price, priceCurrency, minor) => {
    expect(await prices({ price, priceCurrency })).toEqual([
      { kind: 'sale', amount: { minor, currency: priceCurrency } },
    ]);
  });

  it.each(['0', 0, '', null, {}, 'NaN', '-5', '1e309', '0x10', Number.MAX_VALUE, 'call us'])(
    '%j is no price',
    async (price) => {
      expect(await prices({ price })).toEqual([]);
    },
  );

  it('have a list price beside them where a specification says so', async () => {
    const priceSpecification = [
      { price: 79, priceCurrency: 'EUR', priceType: 'https://schema.org/StrikethroughPrice' },
      { price: 59, priceCurrency: 'EUR' },
      { price: 49, priceCurrency: 'EUR', validForMemberTier: { name: 'Gold' } },
    ];
    expect(await prices({ price: undefined, priceSpecification })).toEqual([
      { kind: 'sale', amount: { minor: 5900, currency: 'EUR' } },
      { kind: 'list', amount: { minor: 7900, currency: 'EUR' } },
    ]);
  });

  it.each(['XXX', 'XTS', 'XAU', 'ABC'])(
    'have no currency in what is no country’s money: %s',
    async (code) => {
      expect(await prices({ priceCurrency: code })).toEqual([]);
    },
  );

  it.each(['GIP', 'FKP', 'WST', 'XCG'])('have one in that of any country: %s', async (currency) => {
    expect(await prices({ priceCurrency: currency })).toEqual([
      { kind: 'sale', amount: { minor: 1290, currency } },
    ]);
  });

  it('are unknown without a currency', async () => {
    expect(await prices({ priceCurrency: undefined })).toEqual([]);
  });
});
