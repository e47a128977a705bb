import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packText } from '../../tools/pack-text.ts';
import { inflate } from '../../utils/links/inflate.ts';
import { marks, pageTable } from '../../utils/links/page-table.ts';
import { hostsOf, readTable } from '../../utils/links/read-table.ts';
import { readShopLine } from '../../utils/links/shop-line.ts';
import { writeTable } from '../../utils/links/write-table.ts';
import { expandHost, merchants, platforms } from '../../utils/merchants/index.ts';
import type { Merchant } from '../../utils/merchants/merchant.ts';

const NOTHING = { merchants: [], platforms: [], redirectors: [], shortLinks: [] };

/** With every host written out. */
function inFull({ domains, pages, canonical, key = ':id', parts, never, variants }: Merchant) {
  const [only = '', another] = Object.keys(domains);
  const address = (template: string) =>
    another === undefined ? template.replace(':domain', only) : template;
  return {
    key,
    parts,
    never,
    variants,
    canonical: address(canonical),
    pages: pages.map(({ canonical: own, ...page }) => ({
      ...page,
      canonical: own === undefined ? undefined : address(own),
      hosts: page.hosts.flatMap((host) => expandHost({ domains }, host)),
    })),
  };
}

test.each(merchants.map((shop) => [shop.id, shop] as const))('a page knows the same of %s', (_, shop) => {
  const text = writeTable({ ...NOTHING, merchants: [shop] });
  const table = readTable(text);
  const { id, name, domains, access } = shop;
  for (const domain of Object.keys(domains)) {
    const [row] = table.rowsOf(domain).filter(({ kind }) => kind === 'shop');
    expect(row && hostsOf(row.line)).toEqual(hostsOf(text));
    expect(row && inFull({ id, name, domains, access, ...table.shopOf(row.line) })).toEqual(inFull(shop));
  }
});

test.each(platforms.map((one) => [one.id, one] as const))('a page knows the same of %s', (_, platform) => {
  const [read] = readTable(writeTable({ ...NOTHING, platforms: [platform] })).platforms;
  const { pages = [], ...shop } = read ?? {};
  const { pages: expected, keep, key, parts, never, variants, canonical } = platform;
  expect(pages).toEqual(expected.map((page) => expect.objectContaining(page)));
  expect(shop).toEqual({ keep, key, parts, never, variants, canonical });
});

test('a line says no more than it must', () => {
  const [line = ''] = writeTable({ ...NOTHING, merchants: merchants.filter(({ id }) => id === 'jd') }).split(
    '\n',
  );
  expect(line).toBe(
    'jd.com,^item.jkcsjd.com :id=d5-14 @item,i-item,item.jkcsjd.com. /:id.html @item.m /product/:id.html ' +
      '/ware/view.action ?id=wareId @re /cps/item/:id.html',
  );
});

test('a line that says nothing is a shop without pages', () => {
  expect(readShopLine('shop.example').pages).toEqual([]);
});

describe('packing', () => {
  const table = pageTable();

  test('loses nothing of the table and leaves less than half of it', () => {
    const packed = packText(table);
    expect(inflate(packed, table.length)).toBe(table);
    expect(JSON.stringify(packed).length).toBe(packed.length + 2);
    expect(packed.length).toBeLessThan(table.length / 2);
  });

  test('loses nothing of any text that is long enough', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 400 }), fc.nat(300), (text, times) => {
        const long = table + text.repeat(times) + table.slice(0, 5000);
        expect(inflate(packText(long), long.length)).toBe(long);
      }),
      { numRuns: 30 },
    );
  });

  test('refuses what was never packed', () => {
    expect(() => inflate('', 0)).toThrow();
    expect(() => inflate('not a packed text', 100)).toThrow();
    expect(() => packText('short')).toThrow();
  });
});

test('every marked form of a platform has one of the marks', () => {
  expect(marks.length).toBeGreaterThan(0);
  for (const { mark } of platforms.flatMap(({ pages }) => pages)) {
    if (mark !== undefined) expect(marks).toContain(mark);
  }
});
