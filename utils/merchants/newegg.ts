import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'newegg',
  name: { en: 'Newegg', 'zh-CN': '新蛋' },
  domains: {
    'newegg.com': { country: 'US', currency: 'USD' },
    'newegg.ca': { country: 'CA', currency: 'CAD' },
  },
  parts: { id: ['code', 9, 18], market: ['locale', 5, 5] },
  pages: [
    { hosts: HOSTS, path: '{/:slug}?/p/:id' },
    // Newegg Global: another country, another price.
    {
      hosts: HOSTS,
      path: '/global/:market{/:slug}?/p/:id',
      canonical: 'https://www.newegg.com/global/:market/p/:id',
    },
  ],
  never: [{ path: '/p/pl' }],
  canonical: 'https://www.:domain/p/:id',
  affiliate: {
    'Commission Junction': ['cjevent'],
    'Rakuten Advertising': ['ranMID', 'ranEAID', 'ranSiteID'],
  },
  access: 'open',
  images: ['c1.neweggimages.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'Item cm_re quicklink recommend',
  sources: [
    'jef/streetmerchant @6272f6c (2025-07-20)',
    'Cybrarist/Discount-Bandit @cf309d6 (2025-12-12)',
    'pictures from memory',
  ],
};
