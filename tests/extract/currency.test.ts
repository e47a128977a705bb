import { describe, expect, it } from 'vitest';
import { extractOffer } from '../../utils/extract/extract-offer.ts';
import { ADDRESS, jsonLd, mug, offer, page } from './page.ts';

const TAGS = '<meta property="og:type" content="product"><meta property="og:title" content="Trail Mug">';
const bare = (price: string) => jsonLd(mug({ offers: offer({ price, priceCurrency: undefined }) }));
const shown = (price: string) => `<h1>Trail Mug</h1><p>${price}</p><button>Add to cart</button>`;
const read = async (head: string, body = '', url = ADDRESS) =>
  (await extractOffer(page(head, body), url))?.offers[0];
const price = (minor: number, currency: string) => [{ kind: 'sale', amount: { minor, currency } }];

describe('a currency that only one sign tells', () => {
  it.each([
    ['in the price of the data', bare('€12.90'), ''],
    ['beside the heading, at the same amount', bare('12.90'), shown('12,90 €')],
    ['beside the heading, where nothing else has a price', TAGS, shown('12,90 €')],
    ['in another source', `${bare('12.90')}<meta property="product:price:currency" content="EUR">`, ''],
  ])('%s is sure', async (_, head, body) => {
    const found = await read(head, body);
    expect(found?.prices).toEqual(price(1290, 'EUR'));
    expect(found).not.toHaveProperty('isGuess');
  });

  it('beside the heading at another amount tells nothing', async () => {
    expect((await read(bare('12.90'), '<h1>Trail Mug</h1><p>Save 3 €</p>'))?.prices).toEqual([]);
  });
});

describe('a sign that several currencies share', () => {
  it.each([
    ['in the price of the data', bare('$12.90'), ''],
    ['beside the heading, at the same amount', bare('12.90'), shown('$12.90')],
    ['beside the heading, where nothing else has a price', TAGS, shown('$12.90')],
  ])('%s leaves a guess, which waits for a word of the shopper', async (_, head, body) => {
    expect(await read(head, body, 'https://shop.test/p/42')).toMatchObject({
      prices: price(1290, 'USD'),
      isGuess: true,
    });
  });

  it.each([
    ['the country of the address', 'https://shop.example.ca/p/42', 'CAD'],
    ['a folder of the address', 'https://shop.test/en-au/p/42', 'AUD'],
  ])('is no guess where %s says whose', async (_, url, currency) => {
    for (const [head, body] of [
      [bare('$12.90'), ''],
      [bare('12.90'), shown('$12.90')],
      [TAGS, shown('$12.90')],
    ] as const) {
      const found = await read(head, body, url);
      expect(found?.prices).toEqual(price(1290, currency));
      expect(found).not.toHaveProperty('isGuess');
    }
  });

  it('is no guess where another source says whose', async () => {
    const found = await read(`${bare('$12.90')}<meta property="product:price:currency" content="NZD">`);
    expect(found?.prices).toEqual(price(1290, 'NZD'));
    expect(found).not.toHaveProperty('isGuess');
  });

  it('leaves one of several variants a guess too', async () => {
    const offers = ['9.90', '12.90'].map((one) => offer({ price: `$${one}`, priceCurrency: undefined }));
    expect(await read(jsonLd(mug({ offers })))).toMatchObject({
      prices: [{ kind: 'from', amount: { minor: 990, currency: 'USD' } }],
      isGuess: true,
    });
  });
});
