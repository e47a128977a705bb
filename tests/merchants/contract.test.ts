import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { factsOf } from '../../utils/links/host-table.ts';
import { identify, mayBeProduct } from '../../utils/links/index.ts';
import { readProduct } from '../../utils/links/read-product.ts';
import { merchantByHost, merchantFor, merchants, originsOf, platforms } from '../../utils/merchants/index.ts';
import { evidenceSchema, merchantSchema } from '../../utils/merchants/schema.ts';
import { attacksOn } from './attacks.ts';
import type { MerchantCases } from './cases.ts';

/** All else in the folder is a shop or a platform. */
const NEITHER = ['index', 'list', 'merchant', 'platform', 'schema', 'shop-name', 'visits'];

/** Shops whose products are named by a title, which need not hold a number. */
const BY_TITLE = ['jb-hifi', 'mouser', 'nike', 'rakuten', 'sainsburys', 'thomann', 'tindie', 'tokopedia'];

const namesIn = (folder: string) =>
  readdirSync(new URL(folder, import.meta.url))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();

const shops = merchants.map(({ id }) => id).sort();
const files = namesIn('../../utils/merchants/').filter((name) => !NEITHER.includes(name));

/** Shop and page of everything that would take the URL for its product. */
function claimsOn(href: string): string[] {
  const { hostname: host, pathname: path, search, hash } = new URL(href);
  return factsOf(host).rules.flatMap((rule) =>
    rule.kind === 'page' && readProduct({ host, path, search, hash }, rule.shop, rule.page, rule.domain)
      ? [`${merchantFor({ merchant: rule.domain })?.id ?? ''} ${rule.page.path}`]
      : [],
  );
}

test('every file is in shops.ts or a platform of index.ts, and they have nothing else', () => {
  expect([...shops, ...platforms.map(({ id }) => id)].sort()).toEqual(files);
});

test('every shop and every platform has cases, and there are no cases of others', () => {
  expect(namesIn('./fixtures/')).toEqual(files);
});

test('no two shops share a domain', () => {
  const domains = merchants.flatMap((shop) => Object.keys(shop.domains));
  expect(new Set(domains).size).toBe(domains.length);
});

describe.each(shops)('%s', async (name) => {
  const file: { default: unknown; evidence: unknown } = await import(`../../utils/merchants/${name}.ts`);
  const { cases }: { cases: MerchantCases } = await import(`./fixtures/${name}.ts`);
  const shop = merchantSchema.parse(file.default);
  const evidence = evidenceSchema.parse(file.evidence);

  test('has the name of its file, three products and five that only look like one', () => {
    expect(shop.id).toBe(name);
    expect(cases.products.length).toBeGreaterThanOrEqual(3);
    expect(Object.keys(cases.others).length).toBeGreaterThanOrEqual(5);
  });

  test('every form of its pages has a case', () => {
    const claimed = new Set(cases.products.flatMap(({ url }) => claimsOn(url)));
    expect(shop.pages.filter(({ path }) => !claimed.has(`${name} ${path}`))).toEqual([]);
  });

  test.each(cases.products.map((product) => [product.url, product] as const))('reads %s', (url, expected) => {
    const link = identify(url);
    expect(mayBeProduct(url)).toBe(true);
    expect(link).toMatchObject({ posted: url, destination: url, state: 'product' });
    const { merchant, id, canonical, variant } = expected;
    expect(link.product).toEqual({
      merchant,
      id,
      url: canonical,
      ...(variant === undefined ? {} : { variant }),
    });
    expect(merchantFor({ merchant })?.id).toBe(name);
    expect(merchantByHost(new URL(url).hostname)?.id).toBe(name);
  });

  test.each(cases.products.map(({ url }) => url))('is the only shop that claims %s', (url) => {
    expect(claimsOn(url).filter((claim) => !claim.startsWith(`${name} `))).toEqual([]);
  });

  test.each(cases.products.map(({ canonical }) => canonical))(
    'reads its own canonical form %s',
    (canonical) => {
      const { product } = identify(canonical);
      expect(product?.url).toBe(canonical);
      expect(identify(canonical.replace('https:', 'http:')).product).toEqual(product);
    },
  );

  test.each(cases.products)('is not deceived by what looks like $url', ({ url, merchant }) => {
    expect(attacksOn(url, merchant).filter((attack) => identify(attack).state === 'product')).toEqual([]);
  });

  test.each(Object.entries(cases.others))('does not take %s for a product (%s)', (url) => {
    expect(identify(url).product).toBeUndefined();
  });

  test('takes no word and no date for an id', () => {
    const inPlaceOfIds = (text: (id: string) => string) =>
      cases.products
        // Suning's codes may stand behind zeros, which would make a longer code of a year.
        .filter(({ url, id }) => url.includes(id) && !url.slice(0, url.indexOf(id)).endsWith('0'))
        .map(({ url, id }) => ({ url, changed: url.replaceAll(id, text(id)) }))
        .filter(({ url, changed }) => changed !== url && identify(changed).state === 'product');
    const toWord = (id: string) => id.replace(/[0-9]/g, (digit) => 'klmnopqrst'[Number(digit)] ?? '');
    if (!BY_TITLE.includes(name)) expect(inPlaceOfIds(toWord)).toEqual([]);
    for (const date of ['1999', '2024', '20251128']) expect(inPlaceOfIds(() => date)).toEqual([]);
  });

  test('no tracking or affiliate parameter changes what a product is', () => {
    const names = [
      ...evidence.tracking.split(' '),
      ...Object.values(shop.affiliate ?? {}).flat(),
      'utm_source',
    ];
    for (const { url, canonical } of cases.products) {
      const before = identify(url).product;
      for (const tracker of names.filter((text) => text !== '')) {
        const marked = new URL(url);
        marked.searchParams.append(tracker.replace('*', 'x'), '1234567890');
        expect(identify(marked.href).product).toEqual(before);
        expect(canonical).not.toContain(`${tracker}=`);
      }
    }
  });

  test('is fetched from the hosts of its canonical forms, over https', () => {
    const origins = originsOf(shop);
    for (const origin of origins) expect(origin).toMatch(/^https:\/\/(\*\.)?[a-z0-9.-]+\.[a-z0-9-]+\/\*$/);
    for (const { canonical } of cases.products)
      expect(origins).toContain(`https://${new URL(canonical).hostname}/*`);
  });
});
