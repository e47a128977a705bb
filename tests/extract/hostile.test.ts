import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractOffer } from '../../utils/extract/extract-offer.ts';
import { readPage } from '../../utils/extract/read-page.ts';
import { ADDRESS, jsonLd, mug, offer, page } from './page.ts';

const read = (data: unknown) => extractOffer(page(jsonLd(data)), ADDRESS);

describe('a hostile page', () => {
  it.each([
    '<img src=x onerror=alert(1)>',
    "{{constructor.constructor('x')()}}",
    '$\u007bx}',
    'javascript:alert(1)',
  ])('has %s in its title, and it stays text', async (name) => {
    expect((await read(mug({ name })))?.title).toBe(name);
  });

  it('cannot reach a prototype', async () => {
    const text =
      '{"@type":"Product","name":"Trail Mug","__proto__":{"isAdmin":true,"price":1},"constructor":{"prototype":{"polluted":1}},"offers":OFFER}';
    for (const wrap of ['DATA', '// loose\nDATA,']) {
      const found = await read(wrap.replace('DATA', text.replace('OFFER', JSON.stringify(offer()))));
      expect(found?.offers[0]?.prices).toEqual([{ kind: 'sale', amount: { minor: 1290, currency: 'EUR' } }]);
      expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    }
  });

  it('ends however its references go round', async () => {
    const round = {
      '@graph': [
        {
          '@id': 'a',
          '@type': 'Product',
          name: 'Trail Mug',
          isVariantOf: { '@id': 'b' },
          offers: { '@id': 'c' },
        },
        {
          '@id': 'b',
          '@type': 'ProductGroup',
          hasVariant: [{ '@id': 'a' }, { '@id': 'b' }],
          isVariantOf: { '@id': 'a' },
        },
        {
          '@id': 'c',
          '@type': 'AggregateOffer',
          offers: [{ '@id': 'c' }, { '@id': 'd' }],
          brand: { '@id': 'c' },
        },
        { '@id': 'd', '@type': 'AggregateOffer', offers: { '@id': 'c' }, name: { '@id': 'd' } },
      ],
    };
    expect((await read(round))?.title).toBe('Trail Mug');
  });

  it.each([
    ['objects', '{"@type":"Product","offers":'.repeat(10_000)],
    ['loose objects', `,${'{"offers":'.repeat(10_000)}`],
    ['lists', '['.repeat(10_000) + ']'.repeat(10_000)],
    [
      'elements',
      `</script>${'<div itemscope itemtype="https://schema.org/Product" itemprop="offers">'.repeat(10_000)}`,
    ],
    ['struck-out prices', `</script><h1>Trail Mug</h1>${'<del>'.repeat(10_000)}`],
  ])('may nest %s 10,000 deep', async (_, text) => {
    expect(
      await readPage(page(`<script type="application/ld+json">${text}</script>`), ADDRESS),
    ).toBeDefined();
  });

  it('has titles that can be stored and shown: one line, valid, at most 300 graphemes', async () => {
    const title =
      (await read(mug({ name: `A\u0000b\ud800 \u200b\n c${'e\u0301'.repeat(5000)}` })))?.title ?? '';
    expect(title.isWellFormed()).toBe(true);
    for (const char of ['\u0000', '\n', '\u200b']) expect(title).not.toContain(char);
    expect([...new Intl.Segmenter().segment(title)].length).toBeLessThanOrEqual(300);
    const zalgo = (await read(mug({ name: `x${'\u0301'.repeat(10_000)}` })))?.title ?? '';
    expect(zalgo.length).toBeLessThan(20);
  });

  it.each([
    'data:image/svg+xml,<svg onload=x>',
    'blob:x',
    'javascript:x',
    'file:///etc/passwd',
    `https://x.example/${'a'.repeat(5000)}`,
  ])('gets no picture from %s', async (image) => {
    expect((await read(mug({ image })))?.image).toBeUndefined();
  });

  it('never makes reading throw, and no price is ever 0 or no number', async () => {
    const bit = fc.constantFrom(
      '<h1>',
      '</h1>',
      '<script type="application/ld+json">',
      '</script>',
      '{"@type":"Product","name":"x","offers":{"price":',
      '"',
      '}',
      ']',
      '<div itemscope itemtype="https://schema.org/Product">',
      '<b itemprop=price>',
      '<del>',
      '</del>',
      '<sup>',
      '99',
      '0',
      '€',
      '<!--',
      '-->',
      '<meta property="og:price:amount" content=',
      "'",
      '=',
      '<',
      '>',
      '/',
      '&#x0;',
      '&#55296;',
      '¥',
      '万',
      '-',
      '起',
      '\u0000',
      '</',
      'class="price"',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(bit, fc.string()), { maxLength: 60 }), async (bits) => {
        const found = await extractOffer(bits.join(''), ADDRESS);
        for (const { amount } of (found?.offers ?? []).flatMap(({ prices }) => prices)) {
          expect(Number.isSafeInteger(amount.minor) && amount.minor > 0).toBe(true);
          expect(amount.currency).toMatch(/^[A-Z]{3}$/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('may have any value anywhere in its data', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue({ maxDepth: 4 }),
        fc.jsonValue({ maxDepth: 3 }),
        async (offers, other) => {
          expect(
            await readPage(
              page(jsonLd(mug({ offers, brand: other, image: other, name: other, sku: other }))),
              ADDRESS,
            ),
          ).toBeDefined();
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('a page that is no product', () => {
  it.each([
    ['Robot Check', 'wall'],
    ['Just a moment...', 'wall'],
    ['Access Denied', 'wall'],
    ['Attention Required! | Cloudflare', 'wall'],
    ['请登录', 'log-in'],
    ['安全验证', 'wall'],
    ['Sign in', 'log-in'],
    ['Error Page', 'error'],
    ['404 Not Found', 'error'],
    ['页面不存在', 'error'],
    ['Our story', 'not-a-product'],
  ])('%s is %s', async (title, reason) => {
    expect(await readPage(`<title>${title}</title><h1>${title}</h1><p>€5</p>`, ADDRESS)).toEqual({ reason });
  });
});
