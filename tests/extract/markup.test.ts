import { describe, expect, it } from 'vitest';
import { extractOffer } from '../../utils/extract/extract-offer.ts';
import { ADDRESS, page } from './page.ts';

const read = (head: string, body = '', url = ADDRESS) => extractOffer(page(head, body), url);

describe('microdata', () => {
  const product = (inside: string) =>
    `<div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Trail Mug</h1>${inside}</div>`;
  const offer = (inside: string) =>
    `<div itemprop="offers" itemscope itemtype="https://schema.org/Offer">${inside}<meta itemprop="priceCurrency" content="EUR"></div>`;

  it('is read from content, text, href and src', async () => {
    const inside = `<img itemprop=image src=/mug.jpg><span itemprop="brand">Ac&amp;m&eacute;</span>${offer(
      '<b itemprop="price">12,90 €</b><link itemprop="availability" href="https://schema.org/OutOfStock">',
    )}`;
    expect(await read('', product(inside))).toEqual({
      title: 'Trail Mug',
      image: 'https://shop.example/mug.jpg',
      brand: 'Ac&mé',
      offers: [
        { prices: [{ kind: 'sale', amount: { minor: 1290, currency: 'EUR' } }], availability: 'OutOfStock' },
      ],
    });
  });

  it('keeps raised cents and struck-out prices apart', async () => {
    const found = await read(
      '',
      product(offer('<p itemprop="price">238<sup>00</sup> € <del>299<sup>99</sup> €</del></p>')),
    );
    expect(found?.offers[0]?.prices).toEqual([
      { kind: 'sale', amount: { minor: 23800, currency: 'EUR' } },
      { kind: 'list', amount: { minor: 29999, currency: 'EUR' } },
    ]);
  });

  it('ends an item where its element ends, with end tags left out', async () => {
    const body = `<ul><li itemscope itemtype="https://schema.org/Product"><b itemprop="name">Trail Mug</b>${offer(
      '<i itemprop="price" content="12.90"></i>',
    )}<li itemscope itemtype="https://schema.org/Product"><b itemprop="name">Bowl</b></ul>`;
    expect((await read('', body))?.offers[0]?.prices).toEqual([
      { kind: 'sale', amount: { minor: 1290, currency: 'EUR' } },
    ]);
  });

  it('takes no number of an additional property for a price', async () => {
    const inside =
      '<p itemprop="additionalProperty" itemscope itemtype="https://schema.org/PropertyValue"><i itemprop="value">512</i></p>';
    expect((await read('', product(inside)))?.offers[0]?.prices).toEqual([]);
  });
});

describe('RDFa Lite', () => {
  it('is read like microdata', async () => {
    const body =
      '<div vocab="https://schema.org/" typeof="Product"><p property="name">Trail Mug</p>' +
      '<p property="offers" typeof="schema:Offer"><i property="price" content="12.90"></i><meta property="priceCurrency" content="EUR"></p></div>';
    expect((await read('', body))?.offers[0]?.prices).toEqual([
      { kind: 'sale', amount: { minor: 1290, currency: 'EUR' } },
    ]);
  });
});

describe('meta tags', () => {
  const meta = (properties: Record<string, string>) =>
    Object.entries(properties)
      .map(([property, content]) => `<meta content="${content}" property='${property}'>`)
      .join('');

  it('give price, list price, stock and picture', async () => {
    const tags = meta({
      'og:type': 'product',
      'og:title': 'Trail Mug',
      'og:image': 'https://cdn.example/m.jpg',
      'product:price:amount': '15.00',
      'product:sale_price:amount': '12.90',
      'product:price:currency': 'EUR',
      'product:availability': 'out of stock',
    });
    expect(await read(tags)).toEqual({
      title: 'Trail Mug',
      image: 'https://cdn.example/m.jpg',
      offers: [
        {
          prices: [
            { kind: 'sale', amount: { minor: 1290, currency: 'EUR' } },
            { kind: 'list', amount: { minor: 1500, currency: 'EUR' } },
          ],
          availability: 'OutOfStock',
        },
      ],
    });
  });

  it('inside scripts and comments are not there', async () => {
    const hidden = meta({ 'product:price:amount': '1.00', 'product:price:currency': 'EUR' });
    const found = await read(
      `<script>"${hidden}"</script><!-- ${hidden} --><style>${hidden}</style><template>${hidden}</template>`,
    );
    expect(found).toBeUndefined();
  });

  it('of an article are no product, whatever prices the page shows', async () => {
    expect(
      await read(meta({ 'og:type': 'article', 'og:title': 'Ten mugs' }), '<h1>Ten mugs</h1><p>€12.90</p>'),
    ).toBeUndefined();
  });
});
