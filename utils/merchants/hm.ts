import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'hm',
  name: { en: 'H&M', 'zh-CN': 'H&M' },
  // The path names the country: en_us, hu_hu.
  domains: { 'hm.com': {} },
  parts: { locale: ['word', 5, 5], id: ['digits', 10, 10] },
  pages: [{ hosts: ['www2.hm.com', 'www.hm.com'], path: '/:locale/productpage.:id.html' }],
  canonical: 'https://www2.hm.com/:locale/productpage.:id.html',
  access: 'wall',
  images: ['image.hm.com', 'lp2.hm.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'ranMID',
  sources: [
    'scrapinghub/product-extraction-benchmark @cba97d7 (2021-06-09)',
    'product links seen in public posts',
    'access and pictures from memory',
  ],
};
