import type { Evidence } from './merchant.ts';
import { definePlatform } from './platform.ts';

export default definePlatform({
  id: 'shopify',
  name: { en: 'Shopify', 'zh-CN': 'Shopify' },
  // The handle's only bound is the link's own: titles in other alphabets are long when escaped.
  parts: { id: ['handle', 1, 8192], locale: ['locale', 2, 7], variant: ['digits', 1, 20] },
  pages: [
    // Lower case and no "/" at the end: other software with the same words mostly does the opposite.
    // A locale stays, as it chooses the currency; a collection is only the way there.
    { path: '{/:locale}?{/collections/:collection}?/products/:id', mark: '/prod' },
  ],
  canonical: 'https://:host{/:locale}?/products/:id',
  variants: ['variant'],
  // The themes' own interface: in hundredths of the currency that the page was read in, which it does not name.
  json: {
    paths: ['/products/'],
    address: 'https://:host:path.js',
    title: 'title',
    image: 'featured_image',
    unit: 'hundredths',
    price: 'price_min',
    highest: 'price_max',
    list: 'compare_at_price',
    inStock: 'available',
    variants: { at: 'variants', id: 'id', price: 'price', list: 'compare_at_price', inStock: 'available' },
  },
  access: 'open',
  // Most themes take them from the shop's own host (/cdn/shop/), older ones and headless shops from here.
  images: ['cdn.shopify.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: '_pos _psq _ss _sid _v _fid pr_prod_strat pr_rec_id pr_rec_pid pr_ref_pid pr_seq srsltid',
  sources: [
    'shopify.dev/docs/api/liquid/filters/within: a product within a collection',
    'callers of /products/<handle>.js in public repositories: prices in hundredths, `available`, no currency',
    'product links seen in public posts; handles, locales and cdn.shopify.com from memory',
  ],
};
