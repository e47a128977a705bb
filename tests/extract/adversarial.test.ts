import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractOffer } from '../../utils/extract/extract-offer.ts';
import { MAX_PAGE, readPage } from '../../utils/extract/read-page.ts';
import { ADDRESS, jsonLd, mug, offer, page } from './page.ts';
import { streamOf } from './stream-of.ts';

const SALE = [{ kind: 'sale', amount: { minor: 1290, currency: 'EUR' } }];
const prices = async (html: string) => (await extractOffer(html, ADDRESS))?.offers[0]?.prices;
const priced = (price: unknown) => prices(page(jsonLd(mug({ offers: offer({ price }) }))));

/** A page with all the ways in which a price can stand in it, some of them broken. */
const MIXED = page(
  `<meta property="og:type" content="product"><meta property='product:price:amount' content=12.90>
   <meta property="product:price:currency" content="EUR">${jsonLd('{"@type":"Product", // name\n"name":"Trail Mug",}')}
   <script>window.state = {"product":{"name":"Trail Mug","price":12.9,"currency":"EUR"}}</script>`,
  `<div itemscope itemtype="https://schema.org/Product"><h1 itemprop=name>Trail Mug</h1><del>15,90 €</del>
   <b itemprop="price" content="12.90">12,90&nbsp;€</b><p>In stock<ul><li>1<li>2</ul><!-- </div> -->
   <button>In den Warenkorb</button><p>é 杯 🔥</div>`,
);

describe('a page cut anywhere', () => {
  it('gives what the whole gives, in any charset, wherever its bytes are cut', async () => {
    const utf8 = new TextEncoder().encode(MIXED);
    // windows-1252, where the euro has a byte of its own.
    const latin = Uint8Array.from(MIXED.replace(/[杯🔥]/gu, '?'), (char) =>
      char === '€' ? 0x80 : char.charCodeAt(0),
    );
    for (const bytes of [utf8, latin]) {
      const whole = await extractOffer(streamOf(bytes, [bytes.length]), ADDRESS);
      expect(whole?.offers[0]?.prices).toEqual([
        ...SALE,
        { kind: 'list', amount: { minor: 1590, currency: 'EUR' } },
      ]);
      const sizes = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(sizes, async (cuts) => {
          expect(await extractOffer(streamOf(bytes, cuts), ADDRESS)).toEqual(whole);
        }),
        { numRuns: 40 },
      );
    }
  });

  it('and left so, without its end, never throws and never makes a price up', async () => {
    for (let end = 0; end < MIXED.length; end += 3)
      for (const { amount } of (await prices(MIXED.slice(0, end))) ?? [])
        expect([1290, 1590]).toContain(amount.minor);
  });
});

describe('a page of five million characters', () => {
  const FILLER = '<p class="review">Keeps tea warm for hours.</p>'.repeat(110_000);

  it.each([
    ['whole', (html: string) => html],
    ['in bytes', (html: string) => streamOf(new TextEncoder().encode(html), [1 << 16])],
  ])('is read up to the cap, %s', async (_, given) => {
    const early = page(jsonLd(mug()), FILLER);
    expect(early.length).toBeGreaterThan(5e6);
    expect(await readPage(given(early), ADDRESS, () => 0)).toHaveProperty('page.offers.0.prices', SALE);
    const late = page('', FILLER + jsonLd(mug()));
    expect(late.indexOf('ld+json')).toBeGreaterThan(MAX_PAGE);
    expect(await readPage(given(late), ADDRESS, () => 0)).toEqual({ reason: 'not-a-product' });
  });
});

describe('tags that are not closed', () => {
  const data = jsonLd(mug());
  it.each([
    ['paragraphs and cells', page(data, '<table><tr><td><p>a<td>b<tr><td><p>c<h1>Trail Mug<p>12,90 €')],
    ['a struck-out price', page(data, '<h1>Trail Mug</h1><div><s>15,90 €</div><p>12,90 €')],
    ['an attribute before it', `<p title="Trail Mug>${'x'.repeat(50)}"><div>${data}`],
    ['a comment behind it', page(data, '<h1>Trail Mug</h1><!-- 99,00 €')],
    ['a script behind it', page(data, '<script>var price = "99,00')],
    ['the data itself, at the end of the page', `<title>Trail Mug</title>${data.replace('</script>', '')}`],
  ])('leave the price as it is: %s', async (_, html) => {
    expect((await prices(html))?.[0]?.amount.minor).toBe(1290);
  });
});

describe('JSON-LD as shops write it', () => {
  const json = JSON.stringify(mug());
  it.each([
    ['with trailing commas', json.replaceAll('}', ',}')],
    ['with comments', `/* product */ // here\n${json.replace('"name"', '/* its */ "name"')}`],
    ['with HTML entities', json.replaceAll('"', '&quot;')],
    ['in a list', `[${JSON.stringify({ '@type': 'WebSite' })},${json}]`],
    ['in lists in a list', `[[[${json}]]]`],
    ['in a graph', JSON.stringify({ '@graph': [{ '@type': 'WebPage' }, mug()] })],
    ['in CDATA', `//<![CDATA[\n${json}\n//]]>`],
    ['in a comment', `<!--\n${json}\n-->`],
    ['with a mark of byte order', `\ufeff${json}`],
    ['twice', `${json}</script><script type="application/ld+json">${json}`],
    ['with an end that is cut off', json.slice(0, -2)],
    ['with line breaks in its texts', json.replace('Trail Mug', 'Trail\n Mug')],
    ['with a type in a list', json.replace('"Product"', '["Thing","Product"]')],
    ['with a type as an address', json.replace('"Product"', '"https://schema.org/Product"')],
    ['with names that have a vocabulary', json.replaceAll(/"(name|offers|price)"/g, '"schema:$1"')],
    ['with offers in a list', JSON.stringify(mug({ offers: [offer()] }))],
    ['with a sign for a code', JSON.stringify(mug({ offers: offer({ priceCurrency: '€' }) }))],
  ])('is read %s', async (_, text) => {
    expect(await prices(page(jsonLd(text)))).toEqual(SALE);
  });
});

describe('the price of the data', () => {
  it.each([
    0,
    '0',
    '0.00',
    '0,00 €',
    '',
    null,
    -5,
    '-5',
    'NaN',
    'on request',
    {},
    [],
    true,
    1e300,
    '9'.repeat(40),
  ])('%j is none', async (price) => {
    expect(await priced(price)).toEqual([]);
  });

  it.each([
    ['12.5-19.9', 'from', 1250],
    ['12,50 € – 19,90 €', 'from', 1250],
    ['12.90', 'sale', 1290],
    ['12.9000', 'sale', 1290],
    ['1,234.50', 'sale', 123_450],
    ['1.234,50', 'sale', 123_450],
    ['1 234,50 €', 'sale', 123_450],
    [12.899_999_999_999_999, 'sale', 1290],
    ['99999999999.99', 'sale', 9_999_999_999_999],
  ])('%j is %s %d', async (price, kind, minor) => {
    expect(await priced(price)).toEqual([{ kind, amount: { minor, currency: 'EUR' } }]);
  });

  it('is exact, whatever decimal it is, as a number, a text or an attribute', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 99_999_999 }), async (minor) => {
        const text = (minor / 100).toFixed(2);
        for (const price of [text, Number(text)])
          expect(await priced(price)).toEqual([{ kind: 'sale', amount: { minor, currency: 'EUR' } }]);
        const markup = `<div itemscope itemtype="https://schema.org/Product"><b itemprop=name>Trail Mug</b><i itemprop=price content=${text}></i><meta itemprop=priceCurrency content=EUR></div>`;
        expect(await prices(page('', markup))).toEqual([
          { kind: 'sale', amount: { minor, currency: 'EUR' } },
        ]);
      }),
      { numRuns: 60 },
    );
  });
});
