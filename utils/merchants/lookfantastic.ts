import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'lookfantastic',
  name: { en: 'LOOKFANTASTIC', 'zh-CN': 'LOOKFANTASTIC' },
  domains: { 'lookfantastic.com': { country: 'GB', currency: 'GBP' } },
  parts: { id: ['digits', 7, 8] },
  pages: [
    { hosts: ['www.lookfantastic.com', 'lookfantastic.com'], path: '/p/:slug/:id{/}?' },
    // Old links.
    { hosts: ['www.lookfantastic.com', 'lookfantastic.com'], path: '/:slug/:id.html' },
  ],
  canonical: 'https://www.lookfantastic.com:path',
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['static.thcdn.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'affil switchcurrency shippingcountry autocomplete',
  sources: [
    'guardian/dotcom-rendering @f72cb8f (2026-08-21): fixtures',
    'product links seen in public posts',
    'old links and pictures from memory',
  ],
};
