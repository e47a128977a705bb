import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'lowes',
  name: { en: "Lowe's", 'zh-CN': '劳氏' },
  domains: { 'lowes.com': { country: 'US', currency: 'USD' } },
  parts: { id: ['digits', 5, 12] },
  pages: [{ hosts: ['www.lowes.com', 'lowes.com'], path: '/pd/:slug/:id{/}?' }],
  canonical: 'https://www.lowes.com:path',
  affiliate: { Impact: ['irclickid', 'irgwc'] },
  access: 'wall',
  images: ['mobileimages.lowes.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'cm_mmc placement_id',
  sources: [
    'blakadder/zigbee @d96e8aa (2025-10-03): shop links',
    'scrapfly/scrapfly-scrapers @43ac23c (2026-08-21)',
    'access and pictures from memory',
  ],
};
