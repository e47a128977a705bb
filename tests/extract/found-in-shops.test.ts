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
