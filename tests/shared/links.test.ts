import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { identify } from '../../utils/links/index.ts';
import { merchants } from '../../utils/merchants/index.ts';

const samples = `${process.env.FEEDCART_SHARED ?? '../shared'}/samples/links.tsv`;
const rows = readFileSync(samples, 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [url = '', , isProduct, merchant = '', id = '', canonical = '', note = ''] = line.split('\t');
    return { url, isProduct: isProduct === '1', merchant, id, canonical, note };
  });
const domains = new Set(merchants.flatMap((shop) => Object.keys(shop.domains)));

const known = rows.filter(
  (row) => row.isProduct && (domains.has(row.merchant) || /Shopify|WooCommerce/.test(row.note)),
);
const others = rows.filter((row) => !row.isProduct);

describe('posted links whose product is known', () => {
  test.each(known)('$url', ({ url, merchant, id, canonical }) => {
    const link = identify(url);
    expect(link.posted).toBe(url);
    expect(link.product).toMatchObject({ merchant, id, url: canonical });
  });
});

describe('posted links that are no product', () => {
  test.each(others)('$url', ({ url, note }) => {
    expect(identify(url)).toMatchObject({
      posted: url,
      state: note.includes('needs_hop') ? 'unresolved' : 'other',
    });
    expect(identify(url).product).toBeUndefined();
  });
});
