import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'nordstrom',
  name: { en: 'Nordstrom', 'zh-CN': '诺德斯特龙' },
  domains: { 'nordstrom.com': { country: 'US', currency: 'USD' } },
  parts: { id: ['digits', 6, 8] },
  pages: [{ hosts: ['www.nordstrom.com', 'nordstrom.com'], path: '/s/:slug/:id{/}?' }],
  canonical: 'https://www.nordstrom.com:path',
  variants: ['color', 'size'],
  affiliate: { 'Rakuten Advertising': ['ranMID', 'ranEAID', 'ranSiteID'] },
  access: 'wall',
  images: ['n.nordstrommedia.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'origin breadcrumb siteid',
  sources: [
    'product links seen in public posts',
    'scrapfly/scrapfly-scrapers @43ac23c (2026-08-21)',
    'color, size, access and pictures from memory',
  ],
};
