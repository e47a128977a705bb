import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'fashionphile',
  name: { en: 'Fashionphile', 'zh-CN': 'Fashionphile' },
  domains: { 'fashionphile.com': { country: 'US', currency: 'USD' } },
  parts: { id: ['digits', 5, 8] },
  pages: [{ hosts: ['www.fashionphile.com', 'fashionphile.com'], path: '/p/:slug-:id' }],
  canonical: 'https://www.fashionphile.com:path',
  affiliate: { Impact: ['irclickid', 'irgwc'] },
  access: 'open',
  images: ['prod-images.fashionphile.com', 'cdn.shopify.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'srsltid',
  sources: [
    'scrapfly/scrapfly-scrapers @43ac23c (2026-08-21)',
    'product links seen in public posts',
    'pictures from memory',
  ],
};
