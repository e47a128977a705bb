import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'canadian-tire',
  name: { en: 'Canadian Tire', 'zh-CN': 'Canadian Tire' },
  domains: { 'canadiantire.ca': { country: 'CA', currency: 'CAD' } },
  // The number, then a "p".
  parts: { lang: ['locale', 2, 2], number: ['digits', 7, 7] },
  pages: [
    {
      hosts: ['www.canadiantire.ca', 'canadiantire.ca'],
      path: '/:lang{/:section}?/pdp/{:slug-}{:number}p.html',
    },
  ],
  key: ':number',
  canonical: 'https://www.canadiantire.ca:path',
  access: 'wall',
  images: ['media-www.canadiantire.ca'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'colorCode loc',
  sources: [
    'scrapinghub/product-extraction-benchmark @cba97d7 (2021-06-09)',
    'Cybrarist/Discount-Bandit @cf309d6 (2025-12-12)',
    'product links seen in public posts',
    'access and pictures from memory',
  ],
};
