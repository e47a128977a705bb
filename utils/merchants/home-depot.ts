import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'home-depot',
  name: { en: 'The Home Depot', 'zh-CN': '家得宝' },
  domains: {
    'homedepot.com': { country: 'US', currency: 'USD' },
    'homedepot.ca': { country: 'CA', currency: 'CAD' },
  },
  parts: { id: ['digits', 9, 9] },
  pages: [
    { hosts: ['www.homedepot.com', 'homedepot.com'], path: '/p/{:slug/}?:id{/}?' },
    {
      hosts: ['www.homedepot.ca', 'homedepot.ca'],
      path: '/product/:slug/:id{/}?',
      parts: { id: ['digits', 10, 10] },
    },
  ],
  canonical: 'https://www.:domain:path',
  affiliate: { Impact: ['irclickid', 'irgwc'] },
  access: 'open',
  images: ['images.homedepot-static.com', 'images.thdstatic.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'source NCNI-5 MERCH storeSelection',
  sources: [
    'scrapinghub/product-extraction-benchmark @cba97d7 (2021-06-09)',
    'Cybrarist/Discount-Bandit @cf309d6 (2025-12-12)',
    'blakadder/zigbee @d96e8aa (2025-10-03): shop links',
    'pictures from memory',
  ],
};
