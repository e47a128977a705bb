import { describe, expect, it } from 'vitest';
import { extractOffer } from '../../utils/extract/extract-offer.ts';
import { readPage } from '../../utils/extract/read-page.ts';

const read = (body: string, host = 'www.amazon.com') =>
  extractOffer(
    `<html><title>Amazon: Trail Mug</title><body>${body}</body></html>`,
    `https://${host}/dp/B000000001`,
  );

const TITLE = '<h1 id="title"><span id="productTitle"> Trail Mug </span></h1>';

describe('a page of Amazon, which has no structured data', () => {
  it('is read by the places of the current layout', async () => {
    const found = await read(`${TITLE}<a id="bylineInfo">Visit the Acme Store</a>
      <img id="landingImage" src="data:image/gif;base64,x" data-a-dynamic-image='{"https://m.media-amazon.com/images/I/1.jpg":[1,2]}'>
      <div id="corePriceDisplay_desktop_feature_div"><span class="a-price priceToPay"><span class="a-offscreen"> </span>
        <span aria-hidden="true"><span class="a-price-symbol">$</span><span class="a-price-whole">1,012<span class="a-price-decimal">.</span></span><span class="a-price-fraction">48</span></span></span>
        <span class="basisPrice">List Price: <span class="a-price"><span class="a-offscreen">$1,215.99</span></span></span></div>
      <div id="availability"><span> Only 3 left in stock - order soon. </span></div><input type="hidden" id="ASIN" value="B000000001">`);
    expect(found).toEqual({
      title: 'Trail Mug',
      image: 'https://m.media-amazon.com/images/I/1.jpg',
      brand: 'Acme',
      sku: 'B000000001',
      offers: [
        {
          prices: [
            { kind: 'sale', amount: { minor: 101248, currency: 'USD' } },
            { kind: 'list', amount: { minor: 121599, currency: 'USD' } },
          ],
          availability: 'LimitedAvailability',
          inventoryLevel: 3,
        },
      ],
    });
  });

  it.each([
    ['www.amazon.de', '12,48 €', 1248, 'EUR'],
    ['www.amazon.co.jp', '￥1,248', 1248, 'JPY'],
    ['www.amazon.cn', '¥12.48', 1248, 'CNY'],
    ['www.amazon.ca', '$12.48', 1248, 'CAD'],
    ['www.amazon.se', '1 248,00 kr', 124800, 'SEK'],
    ['www.amazon.in', '₹1,01,248.00', 10124800, 'INR'],
  ])('of %s writes %s', async (host, text, minor, currency) => {
    expect(
      (await read(`${TITLE}<span id="priceblock_ourprice">${text}</span>`, host))?.offers[0]?.prices,
    ).toEqual([{ kind: 'sale', amount: { minor, currency } }]);
  });

  it('that cannot be bought has no price', async () => {
    const found = await read(
      `${TITLE}<div id="availability"><span>Derzeit nicht verfügbar.</span></div>`,
      'www.amazon.de',
    );
    expect(found?.offers).toEqual([{ prices: [], availability: 'OutOfStock' }]);
  });

  it('is a wall when it asks who you are', async () => {
    expect(
      await readPage(
        '<title>Robot Check</title><p>Type the characters',
        'https://www.amazon.com/dp/B000000001',
      ),
    ).toEqual({ reason: 'wall' });
  });

  it('on another host is not believed', async () => {
    expect(
      await read(`${TITLE}<span id="priceblock_ourprice">$5</span>`, 'amazon.com.evil.example'),
    ).toBeUndefined();
  });
});
