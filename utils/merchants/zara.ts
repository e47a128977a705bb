import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'zara',
  name: { en: 'ZARA', 'zh-CN': 'ZARA' },
  // The path names the country.
  domains: { 'zara.com': {} },
  parts: { country: ['locale', 2, 2], lang: ['locale', 2, 2], id: ['digits', 8, 8] },
  pages: [{ hosts: ['www.zara.com', 'zara.com'], path: '/:country/:lang/:slug-p:id.html' }],
  canonical: 'https://www.zara.com:path',
  variants: ['v1'],
  access: 'wall',
  images: ['static.zara.net'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'v2 utm_campaign',
  sources: [
    'scrapinghub/product-extraction-benchmark @cba97d7 (2021-06-09)',
    'product links seen in public posts',
    'access from memory',
  ],
};
