import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'best-buy',
  name: { en: 'Best Buy', 'zh-CN': '百思买' },
  domains: {
    'bestbuy.com': { country: 'US', currency: 'USD' },
    'bestbuy.ca': { country: 'CA', currency: 'CAD' },
  },
  parts: { id: ['digits', 7, 8], bsin: ['serial', 7, 11], sku: ['digits', 7, 8], lang: ['locale', 5, 5] },
  pages: [
    { hosts: ['www.bestbuy.com', 'bestbuy.com'], path: '/site/{:slug/}?:id.p' },
    // Newer pages have a number of their own, in letters and digits.
    {
      hosts: ['www.bestbuy.com', 'bestbuy.com'],
      path: '/product/:slug/J:bsin{/sku/:sku}?{/}?',
      key: 'J:bsin',
      canonical: 'https://www.bestbuy.com/product/:slug/J:bsin',
    },
    {
      hosts: ['www.bestbuy.com', 'bestbuy.com'],
      path: '/product/:slug/J:bsin/sku/:sku/openbox',
      key: 'J:bsin',
      canonical: 'https://www.bestbuy.com/product/:slug/J:bsin',
    },
    {
      hosts: ['www.bestbuy.ca', 'bestbuy.ca'],
      path: '/:lang/product/{:slug/}?:id{/}?',
      parts: { id: ['digits', 6, 9] },
      canonical: 'https://www.bestbuy.ca:path',
    },
  ],
  canonical: 'https://www.bestbuy.com/site/:id.p',
  variants: ['skuId', 'sku'],
  affiliate: { 'Best Buy (Impact)': ['irclickid', 'irgwc', 'mpid'] },
  access: 'wall',
  images: ['pisces.bbystatic.com', 'multimedia.bbycastatic.ca'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'loc acampID intl',
  sources: [
    'scrapfly/scrapfly-scrapers @43ac23c (2026-08-21)',
    'Cybrarist/Discount-Bandit @cf309d6 (2025-12-12)',
    'ClearURLs/Rules:data.min.json @9317c06 (2025-07-29)',
    'scrapinghub/product-extraction-benchmark @cba97d7 (2021-06-09)',
  ],
};
