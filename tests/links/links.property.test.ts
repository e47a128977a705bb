import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identify, mayBeProduct } from '../../utils/links/index.ts';
import { redirectors } from '../../utils/links/redirectors.ts';
import { merchantByHost, merchantFor, merchants } from '../../utils/merchants/index.ts';
import type { MerchantCases } from '../merchants/cases.ts';

const hosts = fc.constantFrom(
  ...merchants.flatMap((shop) =>
    Object.keys(shop.domains).flatMap((domain) => [`item.${domain}`, `www.${domain}`, domain]),
  ),
  ...redirectors.flatMap(([names]) => names.split(' ').map((name) => name.replace('*', 'x'))),
  'evil.example',
  'item.taobao.com.evil.example',
);
const piece = fc.oneof(
  fc.constantFrom(
    '/',
    '?',
    '&',
    '=',
    '#',
    '%2F',
    '%',
    'id=',
    'u=',
    'url=',
    'https://',
    '.html',
    '/dp/',
    'B0948V5R5J',
    '612345678901',
    '/products/',
    '..',
    '\\',
    '@',
    ':',
  ),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const href = fc
  .tuple(
    fc.constantFrom('https://', 'http://', '//', 'HTTPS://', '', 'javascript:'),
    hosts,
    fc.array(piece, { maxLength: 12 }),
  )
  .map(([scheme, host, pieces]) => scheme + host + pieces.join(''));
const anything = fc.oneof(
  href,
  fc.string({ unit: 'binary' }),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
);

/** Addresses of real products, each with one thing changed somewhere: what an attacker, or a slip, makes of them. */
const seeds = (
  await Promise.all(
    merchants.map(async ({ id }): Promise<MerchantCases> => {
      const { cases }: { cases: MerchantCases } = await import(`../merchants/fixtures/${id}.ts`);
      return cases;
    }),
  )
).flatMap(({ products }) => products);
const changed = fc
  .tuple(fc.constantFrom(...seeds), fc.nat(), fc.nat(3), piece)
  .map(([seed, place, dropped, put]) => {
    const at = place % (seed.url.length + 1);
    return { seed, href: seed.url.slice(0, at) + put + seed.url.slice(at + dropped) };
  });

test('what a slip or an attacker makes of a product is on a host of the same shop, or none', () => {
  fc.assert(
    fc.property(changed, ({ seed, href }) => {
      const { state, product, destination } = identify(href);
      if (state !== 'product' || !product) return;
      const { hostname, username, port } = new URL(destination);
      expect(merchantByHost(hostname)).toBe(merchantFor(product));
      expect([username, port]).toEqual(['', '']);
      expect(merchantFor(product)?.id).toBe(merchantFor(seed)?.id);
      expect(identify(product.url).product?.id).toBe(product.id);
    }),
    { numRuns: 2000 },
  );
});

describe('of any text at all', () => {
  test('identify answers, and leaves what was posted as it was', () => {
    fc.assert(
      fc.property(anything, (posted) => {
        const link = identify(posted);
        expect(link.posted).toBe(posted);
        expect(link.product !== undefined).toBe(link.state === 'product' || link.state === 'candidate');
        expect(identify(posted)).toEqual(link);
      }),
    );
  });

  test('a product is of a known shop, on one of its hosts', () => {
    fc.assert(
      fc.property(anything, (posted) => {
        const { state, product, destination } = identify(posted);
        if (state !== 'product' || !product) return;
        const shop = merchantFor(product);
        expect(shop).toBeDefined();
        expect(
          merchantByHost(
            new URL(destination.startsWith('//') ? `https:${destination}` : destination).hostname,
          ),
        ).toBe(shop);
      }),
    );
  });

  test('the canonical URL of a product is the URL of the same product', () => {
    fc.assert(
      fc.property(anything, (posted) => {
        const { product, state } = identify(posted);
        if (!product) return;
        const again = identify(product.url);
        expect(again.state).toBe(state);
        expect(again.product?.url).toBe(product.url);
        expect(again.product?.id).toBe(product.id);
      }),
    );
  });

  test('a short or odd way to say no never hides a product', () => {
    fc.assert(
      fc.property(anything, (posted) => {
        if (!mayBeProduct(posted)) {
          let url: URL;
          try {
            url = new URL(posted);
          } catch {
            return;
          }
          expect(identify(url.href).state).toBe('other');
        }
      }),
    );
  });
});

test('what a redirector leads to is what the destination is by itself', () => {
  const inner = fc.constantFrom(
    'https://item.jd.com/100012043978.html',
    'https://t.cn/A6abc',
    'https://evil.example/a?b=c',
    'https://www.amazon.de/dp/B0948V5R5J?tag=k-21',
  );
  const params = redirectors.filter(([, , , how]) => how !== 'tail' && how !== 'fill');
  fc.assert(
    fc.property(fc.constantFrom(...params), inner, ([names, path, where], url) => {
      const [host = ''] = names.split(' ');
      const [param = ''] = where.split(' ');
      const place = path.replace(/\{[^}]*\}\?/g, '').replace(/:[a-z]+|\*/g, 'x');
      const wrapped = `https://${host.replace('*', 'x')}${place}?${param}=${encodeURIComponent(url)}`;
      const { state, product, destination } = identify(wrapped);
      expect({ state, product, destination }).toEqual({ ...identify(url), posted: undefined });
    }),
  );
});
