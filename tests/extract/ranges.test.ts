import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPrice } from '../../utils/extract/decimal.ts';
import { extractOffer } from '../../utils/extract/extract-offer.ts';
import { ADDRESS, jsonLd, mug, offer, page } from './page.ts';

const euro = (kind: string, minor: number) => ({ kind, amount: { minor, currency: 'EUR' } });
const pricesOf = async (html: string) => (await extractOffer(html, ADDRESS))?.offers[0]?.prices;

describe('a price field that holds a range', () => {
  it.each([
    ['12.5-19.9', 1250],
    ['12.50 - 19.90', 1250],
    ['12.50–19.90', 1250],
    ['12.50~19.90', 1250],
    ['10-20', 1000],
    ['12,50 – 19,90 €', 1250],
    ['€12.50 – €19.90', 1250],
    ['12,50 € bis 19,90 €', 1250],
    ['1.299,00 – 1.499,00 €', 129_900],
    ['from €12.50', 1250],
    ['ab 12,50 €', 1250],
    ['à partir de 12,50 €', 1250],
    ['12,50 €+', 1250],
  ])('"%s" is where prices start', async (price, minor) => {
    expect(await pricesOf(page(jsonLd(mug({ offers: offer({ price }) }))))).toEqual([euro('from', minor)]);
    const tags = `<meta property="og:type" content="product"><meta property="og:title" content="Trail Mug">
      <meta property="product:price:amount" content="${price}"><meta property="product:price:currency" content="EUR">`;
    expect(await pricesOf(page(tags))).toEqual([euro('from', minor)]);
    const markup = `<div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Trail Mug</h1>
      <div itemprop="offers" itemscope itemtype="https://schema.org/Offer"><meta itemprop="priceCurrency" content="EUR">
      <span itemprop="price">${price}</span></div></div>`;
    expect(await pricesOf(page('', markup))).toEqual([euro('from', minor)]);
  });

  it.each([
    ['12.90', 1290],
    ['12.90-12.90', 1290],
    ['€12.90', 1290],
    ['12,90 €', 1290],
    ['1.299,00', 129_900],
    ['12,-', 1200],
  ])('"%s" is no range', async (price, minor) => {
    expect(await pricesOf(page(jsonLd(mug({ offers: offer({ price }) }))))).toEqual([euro('sale', minor)]);
  });

  it('is known by a specification with a lowest and a highest price too', async () => {
    const priceSpecification = { minPrice: 12.5, maxPrice: 19.9, priceCurrency: 'EUR' };
    const offers = { '@type': 'Offer', priceSpecification };
    expect(await pricesOf(page(jsonLd(mug({ offers }))))).toEqual([euro('from', 1250)]);
  });

  it('keeps its lower end, whatever the amounts and the dash', () => {
    const cents = fc.integer({ min: 1, max: 10_000_000 });
    const dash = fc.constantFrom('-', '–', '—', '~', ' - ', ' – ');
    fc.assert(
      fc.property(cents, cents, dash, fc.boolean(), (one, more, between, hasCents) => {
        const text = (minor: number) =>
          hasCents ? (minor / 100).toFixed(2) : String(Math.ceil(minor / 100));
        const low = text(one);
        const high = text(one + more + 100);
        const minor = hasCents ? one : Math.ceil(one / 100) * 100;
        expect(toPrice(`${low}${between}${high}`, 'EUR')).toEqual(euro('from', minor));
      }),
    );
  });
});
