import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'costco',
  name: { en: 'Costco', 'zh-CN': '开市客' },
  domains: {
    'costco.com': { country: 'US', currency: 'USD' },
    'costco.ca': { country: 'CA', currency: 'CAD' },
    'costco.co.uk': { country: 'GB', currency: 'GBP' },
    'costco.com.mx': { country: 'MX', currency: 'MXN' },
    'costco.co.kr': { country: 'KR', currency: 'KRW' },
    'costco.com.tw': { country: 'TW', currency: 'TWD' },
    'costco.co.jp': { country: 'JP', currency: 'JPY' },
    'costco.com.au': { country: 'AU', currency: 'AUD' },
    'costco.is': { country: 'IS', currency: 'ISK' },
  },
  parts: { id: ['digits', 6, 12] },
  pages: [
    {
      hosts: ['www.costco.com', 'costco.com', 'www.costco.ca', 'costco.ca'],
      path: '/:slug.product.:id.html',
    },
    { hosts: ['www.costco.com', 'costco.com', 'www.costco.ca', 'costco.ca'], path: '/p/-/:slug/:id{/}?' },
    // Outside North America it is other software.
    {
      hosts: [
        'www.costco.co.uk',
        'www.costco.com.mx',
        'www.costco.co.kr',
        'www.costco.com.tw',
        'www.costco.co.jp',
        'www.costco.com.au',
        'www.costco.is',
      ],
      path: '/*/p/:id{/}?',
      parts: { id: ['digits', 4, 8] },
    },
  ],
  canonical: 'https://www.:domain:path',
  affiliate: {
    'Commission Junction': ['cjevent'],
    'Rakuten Advertising': ['ranMID', 'ranEAID', 'ranSiteID'],
  },
  access: 'wall',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'langId COSTID nf',
  sources: ['Cybrarist/Discount-Bandit @cf309d6 (2025-12-12)', 'product links seen in public posts'],
};
