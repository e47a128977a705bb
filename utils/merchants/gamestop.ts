import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'gamestop',
  name: { en: 'GameStop', 'zh-CN': 'GameStop' },
  domains: {
    'gamestop.com': { country: 'US', currency: 'USD' },
    'gamestop.ca': { country: 'CA', currency: 'CAD' },
  },
  parts: { id: ['alnum', 5, 9], title: ['title', 1, 300] },
  pages: [
    { hosts: ['www.gamestop.com', 'gamestop.com'], path: '/*/products/:slug/:id{.html}?' },
    // Canada has software of its own.
    {
      hosts: ['www.gamestop.ca', 'gamestop.ca'],
      path: '/:platform/Games/:id{/:title}?',
      parts: { id: ['digits', 5, 9] },
    },
  ],
  canonical: 'https://www.:domain:path',
  affiliate: {
    'Rakuten Advertising': ['ranMID', 'ranEAID', 'ranSiteID'],
    'Commission Junction': ['cjevent'],
  },
  access: 'open',
  images: ['media.gamestop.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'condition',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)'],
};
