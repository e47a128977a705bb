import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { identify } from '../../utils/links/index.ts';

const samples = `${process.env.FEEDCART_SHARED ?? '../shared'}/samples/links.tsv`;
const rows = readFileSync(samples, 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [url = '', , isProduct, merchant = '', id = '', canonical = '', note = ''] = line.split('\t');
    return { url, isProduct: isProduct === '1', merchant, id, canonical, note };
  });

const products = rows.filter((row) => row.isProduct);
const others = rows.filter((row) => !row.isProduct);

test('there are rows of both kinds', () => {
  expect(products.length).toBeGreaterThan(50);
  expect(others.length).toBeGreaterThan(25);
});

describe('posted links that are a product', () => {
  test.each(products)('$url', ({ url, merchant, id, canonical, note }) => {
    const link = identify(url);
    expect(link.posted).toBe(url);
    // What only its software tells waits for the page.
    expect(link.state).toBe(/Shopify|WooCommerce/.test(note) ? 'candidate' : 'product');
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
