import { describe, expect, test } from 'vitest';
import { extractOffer } from '../../utils/extract/extract-offer.ts';
import { readPage } from '../../utils/extract/read-page.ts';
import { jsonLd, mug, offer, page } from './page.ts';

const URL_OF = 'https://shop.example/p/1';
const priceOf = async (offers: unknown) => {
  const read = await extractOffer(page(jsonLd(mug({ offers }))), URL_OF);
  return read?.offers[0]?.prices.map(({ kind, amount }) => `${kind} ${amount.minor}`);
};

describe('an offer beside the product’s own', () => {
  test.each([
    ['a service', { itemOffered: { '@type': 'Service', name: 'Care for two years' } }],
    ['another product', { itemOffered: { '@type': 'Product', name: 'Bamboo lid' } }],
    ['a lease', { businessFunction: 'http://purl.org/goodrelations/v1#LeaseOut' }],
    ['what the shop pays for used ones', { businessFunction: 'http://purl.org/goodrelations/v1#Buy' }],
  ])('that is %s is not its price', async (_, other) => {
    expect(await priceOf([offer({ price: '2.90', ...other }), offer()])).toEqual(['sale 1290']);
  });

  test('alone, of a service, gives no price', async () => {
    expect(await priceOf([offer({ itemOffered: { '@type': 'Service', name: 'Care' } })])).toEqual([]);
  });

  test.each(['Trail Mug', 'Trail Mug, blue', 'TRAIL MUG'])('that names it “%s” is its own', async (name) => {
    const named = offer({ price: '11.90', itemOffered: { '@type': 'Product', name } });
    expect(await priceOf([named, offer()])).toEqual(['from 1190']);
  });
});

describe('a price of a part of the thing, or without its tax,', () => {
  const perKilo = {
    '@type': 'UnitPriceSpecification',
    price: '25.80',
    priceCurrency: 'EUR',
    referenceQuantity: { '@type': 'QuantitativeValue', value: '1', unitCode: 'KGM' },
  };
  const perHundred = {
    ...perKilo,
    price: '2.58',
    unitCode: 'C62',
    referenceQuantity: { '@type': 'QuantitativeValue', value: '100' },
  };
  const whole = { '@type': 'UnitPriceSpecification', price: '12.90', priceCurrency: 'EUR' };
  const specified = (priceSpecification: unknown) => priceOf(offer({ price: undefined, priceSpecification }));

  test.each([
    ['a kilo', perKilo],
    ['a hundred of them', perHundred],
  ])('of %s, comes after that of the thing', async (_, part) => {
    expect(await specified([part, whole])).toEqual(['sale 1290']);
  });

  test.each([
    ['a kilo', perKilo, 'sale 2580'],
    ['a hundred of them', perHundred, 'sale 258'],
  ])('of %s, is the price where no other is said', async (_, part, price) => {
    expect(await specified([part])).toEqual([price]);
  });

  const shownOf = async (lines: string) => {
    const html = page(
      '<meta property="og:type" content="product">',
      `<h1>Trail Mug</h1>${lines}<button>Add to cart</button>`,
    );
    const read = await extractOffer(html, URL_OF);
    return read?.offers[0]?.prices.map(({ kind, amount }) => `${kind} ${amount.minor} ${amount.currency}`);
  };

  test.each([
    ['€4.99/kg', 'sale 499 EUR'],
    ['€4.99 per kg', 'sale 499 EUR'],
    ['€10.00 ex VAT', 'sale 1000 EUR'],
    ['Netto: 12,90 €', 'sale 1290 EUR'],
  ])('shown alone, is the price: “%s”', async (line, price) => {
    expect(await shownOf(`<p>${line}</p>`)).toEqual([price]);
  });

  test('shown beside that of the thing, is not', async () => {
    expect(await shownOf('<p>€25.80/kg</p><p>€12.90</p>')).toEqual(['sale 1290 EUR']);
  });
});

describe('an article', () => {
  const article = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'Ten mugs for the trail',
  };
  const shown = '<h1>Ten mugs for the trail</h1><p>Prose.</p><h2>Trail Mug</h2><p>€12.90 at a shop</p>';
  const reasonOf = async (html: string) => {
    const reading = await readPage(html.replace('Trail Mug | Shop', 'Ten mugs for the trail'), URL_OF);
    return 'reason' in reading ? reading.reason : 'product';
  };

  test.each([
    ['with one product in it', page(jsonLd([article, mug()]), shown)],
    [
      'that only its head calls one',
      page(`<meta property="og:type" content="article">${jsonLd(mug())}`, shown),
    ],
    ['about a product', page(jsonLd({ ...article, about: mug() }), shown)],
  ])('%s is no product page', async (_, html) => {
    expect(await reasonOf(html)).toBe('not-a-product');
  });

  test('about one product, called after it, is none either', async () => {
    const review = jsonLd([{ ...article, headline: 'Trail Mug review' }, mug()]);
    const html = page(review, '<h1>Trail Mug review</h1><p>Prose.</p>').replace(
      'Trail Mug | Shop',
      'Trail Mug review',
    );
    expect(await extractOffer(html, URL_OF)).toBeUndefined();
  });

  test.each([
    ['a head that calls every page an article', '<meta property="og:type" content="article">'],
    ['an article beside it', jsonLd({ ...article, headline: 'How to wash a mug' })],
  ])('is not made of a product page by %s', async (_, head) => {
    const html = page(head + jsonLd(mug()), '<h1>Trail Mug</h1><p>€12.90</p>');
    expect(await extractOffer(html, URL_OF)).toMatchObject({ title: 'Trail Mug' });
  });
});
