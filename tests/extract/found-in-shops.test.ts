import { describe, expect, it } from 'vitest';
import { extractOffer } from '../../utils/extract/extract-offer.ts';
import { isBuyButton, readStock } from '../../utils/extract/stock-words.ts';
import { ADDRESS, jsonLd, mug, offer, page } from './page.ts';

const pricesOf = async (html: string) => (await extractOffer(html, ADDRESS))?.offers[0]?.prices;

describe('what pages of real shops hold', () => {
  it('the lowest price in small letters and as an object, as Salesforce’s shops write it', async () => {
    const offers = {
      '@type': 'AggregateOffer',
      url: {},
      lowprice: { sales: { value: 3499, currency: 'ARS', decimalPrice: '3499.00' }, list: null },
      highprice: { sales: { value: 4059, currency: 'ARS', decimalPrice: '4059.00' }, list: null },
      priceCurrency: 'ARS',
    };
    expect(await pricesOf(page(jsonLd(mug({ offers }))))).toEqual([
      { kind: 'from', amount: { minor: 349900, currency: 'ARS' } },
    ]);
  });

  it('a name with the mark in it that titles break at', async () => {
    const name = 'Metal garage 4x5 m | Matt black';
    const head = `<meta property="og:title" content="${name} - farm..."><meta property="og:type" content="article">`;
    expect(await pricesOf(page(head + jsonLd(mug({ name }))))).toEqual([
      { kind: 'sale', amount: { minor: 1290, currency: 'EUR' } },
    ]);
    const other = `<meta property="og:title" content="${name} and what else is new"><meta property="og:type" content="article">`;
    expect(await pricesOf(page(other + jsonLd(mug({ name: 'Metal garage' }))))).toBeUndefined();
  });

  it('the price without tax beside the price: the data that agrees with the latter is believed', async () => {
    const body = `<h1>Trail Mug</h1><p>Ex Tax: 10,84 €</p><p>12,90 €</p><button>Add to cart</button>`;
    const head = jsonLd(mug({ offers: offer({ price: '10.84' }) }));
    const meta =
      '<meta property="product:price:amount" content="12.90"><meta property="product:price:currency" content="EUR">';
    expect(await pricesOf(page(head + meta, body))).toEqual([
      { kind: 'sale', amount: { minor: 1290, currency: 'EUR' } },
    ]);
  });
});

describe('a button', () => {
  it.each(['Add', 'Ajouter', 'Dodaj v košarico', 'Dodaj u košaricu', 'Do košíka', 'Add to bag'])(
    'that says “%s” buys',
    (label) => {
      expect(isBuyButton(label)).toBe(true);
    },
  );

  it.each(['Add to wish list', 'Add to compare', 'Add a review', 'Ajouter à ma liste', 'Address'])(
    'that says “%s” does not',
    (label) => {
      expect(isBuyButton(label)).toBe(false);
    },
  );
});

it('goods that are not in stock in Hebrew are gone', () => {
  expect(readStock('המוצר אינו במלאי')).toMatchObject({ availability: 'OutOfStock' });
  expect(readStock('במלאי')).toMatchObject({ availability: 'InStock' });
});

describe('a page about something is no product', () => {
  const rating = { '@type': 'AggregateRating', ratingValue: 4.6, ratingCount: 10 };
  const recipe = { '@type': 'Recipe', name: 'Banana Cue', aggregateRating: rating };

  it.each([
    [
      'whose article has stars as a product',
      '<meta property="og:type" content="article">' +
        jsonLd({ '@type': 'Product', name: 'Banana Cue', aggregateRating: rating }),
    ],
    [
      'that is a recipe, and calls itself a product',
      `<meta property="og:type" content="product">${jsonLd(recipe)}`,
    ],
    [
      'that is a podcast, and calls itself one',
      '<meta property="og:type" content="product.item">' +
        jsonLd({ '@type': 'AudioObject', name: 'Banana Cue', offers: { '@type': 'Offer' } }),
    ],
  ])('%s', async (_, head) => {
    const html = `<title>Banana Cue</title><meta property="og:title" content="Banana Cue">${head}<h1>Banana Cue</h1>`;
    expect(await extractOffer(html, ADDRESS)).toBeUndefined();
  });

  it('but one beside whose recipe it is sold is', async () => {
    const sold = mug({ name: 'Banana Cue' });
    const html = `<title>Banana Cue</title>${jsonLd([recipe, sold])}<h1>Banana Cue</h1>`;
    expect(await pricesOf(html)).toEqual([{ kind: 'sale', amount: { minor: 1290, currency: 'EUR' } }]);
  });
});
