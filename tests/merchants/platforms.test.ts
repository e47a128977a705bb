import { describe, expect, test } from 'vitest';
import { identify, mayBeProduct } from '../../utils/links/index.ts';
import { readProduct } from '../../utils/links/read-product.ts';
import { merchantFor, merchants, platforms } from '../../utils/merchants/index.ts';
import type { Platform } from '../../utils/merchants/platform.ts';
import { evidenceSchema, platformSchema } from '../../utils/merchants/schema.ts';
import { attacksOn } from './attacks.ts';
import type { PlatformCases } from './cases.ts';

/** Nobody's shop, whatever the path: addresses, and names that only this network knows. */
const NOT_PUBLIC = [
  '127.0.0.1',
  '127.0.0.1:8181',
  '[::1]',
  '2130706433',
  'localhost',
  'printer.local',
  'router',
];

/** The form of the platform that an address has, wherever it stands. */
function formOf(platform: Platform, href: string, onAllowed = true): string | undefined {
  const { host, pathname: path, search, hash } = new URL(href);
  const pages = platform.pages.filter(({ mark }) => mark !== undefined || onAllowed);
  return pages.find((page) => readProduct({ host, path, search, hash }, platform, page, host))?.path;
}

describe.each(platforms.map(({ id }) => id))('%s', async (name) => {
  const file: { default: unknown; evidence: unknown } = await import(`../../utils/merchants/${name}.ts`);
  const { cases }: { cases: PlatformCases } = await import(`./fixtures/${name}.ts`);
  const platform = platformSchema.parse(file.default);
  const evidence = evidenceSchema.parse(file.evidence);
  const allowed = new Set(cases.allowed);
  const read = (href: string) => identify(href, allowed);

  test('has the name of its file, three candidates and five that only look like one', () => {
    expect(platform.id).toBe(name);
    expect(cases.candidates.length).toBeGreaterThanOrEqual(3);
    expect(Object.keys(cases.others).length).toBeGreaterThanOrEqual(5);
  });

  test('every form of its pages has a case', () => {
    const claimed = new Set(cases.candidates.map(({ url }) => formOf(platform, url)));
    expect(platform.pages.filter(({ path }) => !claimed.has(path))).toEqual([]);
  });

  test.each(cases.candidates.map((one) => [one.url, one] as const))(
    'takes %s for a candidate',
    (url, expected) => {
      const { merchant, id, canonical, variant } = expected;
      expect(mayBeProduct(url, allowed)).toBe(true);
      expect(read(url)).toEqual({
        posted: url,
        destination: url,
        state: 'candidate',
        product: { merchant, id, url: canonical, ...(variant === undefined ? {} : { variant }) },
      });
      expect(merchantFor({ merchant })).toBeUndefined();
    },
  );

  test.each(cases.candidates.map(({ url }) => url))('is the first platform to claim %s', (url) => {
    const claiming = platforms.filter((one) => formOf(one, url, allowed.size > 0));
    expect(claiming[0]?.id).toBe(name);
  });

  test.each(cases.candidates.map(({ canonical }) => canonical))(
    'reads its own canonical form %s',
    (canonical) => {
      const { product } = read(canonical);
      expect(product?.url).toBe(canonical);
      expect(read(canonical.replace('https:', 'http:')).product).toEqual(product);
    },
  );

  test.each(cases.candidates)('is not deceived by what looks like $url', ({ url, merchant }) => {
    const taken = attacksOn(url, merchant).map(read);
    expect(taken.filter(({ state }) => state === 'product')).toEqual([]);
    expect(taken.filter(({ product }) => product?.merchant === merchant)).toEqual([]);
  });

  test.each(Object.entries(cases.others))('does not take %s for a candidate (%s)', (url) => {
    expect(read(url).product).toBeUndefined();
  });

  test('is on no host of a known shop, and on none that is not public', () => {
    const shops = merchants.flatMap(({ domains }) => Object.keys(domains).map((domain) => `blog.${domain}`));
    for (const { url } of cases.candidates) {
      const { pathname, search } = new URL(url);
      const hrefs = [...shops, ...NOT_PUBLIC].map((host) => `https://${host}${pathname}${search}`);
      expect(hrefs.filter((href) => identify(href).state === 'candidate')).toEqual([]);
    }
  });

  test('is on any other host if its form has a mark, else only on those the user has allowed', () => {
    for (const { url } of cases.candidates) {
      const isMarked = formOf(platform, url, false) !== undefined;
      expect(identify(url).state).toBe(isMarked ? 'candidate' : 'other');
    }
  });

  test('no tracking parameter changes what a product is', () => {
    for (const { url } of cases.candidates) {
      const before = read(url).product;
      for (const tracker of [...evidence.tracking.split(' '), 'utm_source']) {
        const marked = new URL(url);
        marked.searchParams.append(tracker.replace('*', 'x'), '1234567890');
        expect(read(marked.href).product).toEqual(before);
      }
    }
  });
});

describe('the schema refuses', () => {
  const good: Platform = {
    id: 'opencart',
    name: { en: 'OpenCart', 'zh-CN': 'OpenCart' },
    parts: { id: ['digits', 1, 12] },
    pages: [{ path: '{/:shop}?/index.php', mark: '/index.php', query: { id: ['product_id'] } }],
    canonical: 'https://:host{/:shop}?/index.php?route=product/product&product_id=:id',
    access: 'open',
  };

  test('nothing of a platform that is not in the list yet', () => {
    expect(platformSchema.parse(good)).toEqual(good);
    const address = { path: '/index.php', search: '?route=product/product&product_id=42', hash: '' };
    const [page] = good.pages;
    expect(page && readProduct({ host: 'www.shop.example', ...address }, good, page, 'shop.example')).toEqual(
      {
        merchant: 'shop.example',
        id: '42',
        url: 'https://www.shop.example/index.php?route=product/product&product_id=42',
      },
    );
  });

  const refused: Readonly<Record<string, unknown>> = {
    'a field it does not know': { ...good, domains: { 'shop.example': {} } },
    'a mark that a path lacks': { ...good, pages: [{ path: '/shop/:id', mark: '/index.php' }] },
    'a mark that a path may lack': { ...good, pages: [{ path: '{/index.php}?/:id', mark: '/index.php' }] },
    'a mark that most addresses have': { ...good, pages: [{ path: '/:id', mark: '/' }] },
    'a page with hosts of its own': { ...good, pages: [{ hosts: ['shop.example'], path: '/index.php/:id' }] },
    'a regular expression': { ...good, pages: [{ path: '/index.php/(a+)+/:id' }] },
    'a template of parts that a page lacks': { ...good, key: ':nothing' },
    'a template of kept parameters when none are kept': { ...good, key: ':page:kept' },
    'a template of broken groups': { ...good, canonical: 'https://:host{/:id/index.php' },
    'a shop behind a wall': { ...good, access: 'wall' },
    'pictures from every host of a kind': { ...good, images: ['*.shopify.com'] },
  };

  test.each(Object.entries(refused))('%s', (_, platform) => {
    expect(platformSchema.safeParse(platform).success).toBe(false);
  });
});
