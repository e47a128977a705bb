import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'back-market',
  name: { en: 'Back Market', 'zh-CN': 'Back Market' },
  domains: {
    'backmarket.com': { country: 'US', currency: 'USD' },
    'backmarket.co.uk': { country: 'GB', currency: 'GBP' },
    'backmarket.fr': { country: 'FR', currency: 'EUR' },
    'backmarket.de': { country: 'DE', currency: 'EUR' },
    'backmarket.es': { country: 'ES', currency: 'EUR' },
    'backmarket.it': { country: 'IT', currency: 'EUR' },
    'backmarket.nl': { country: 'NL', currency: 'EUR' },
    'backmarket.be': { country: 'BE', currency: 'EUR' },
    'backmarket.at': { country: 'AT', currency: 'EUR' },
    'backmarket.co.jp': { country: 'JP', currency: 'JPY' },
  },
  parts: { id: ['code', 36, 36], l: ['digits', 1, 2] },
  pages: [{ hosts: ['www.:domain'], path: '/:locale/p/:slug/:id{/}?' }],
  canonical: 'https://www.:domain/:locale/p/:slug/:id',
  // How worn it is: each has its price.
  variants: ['l'],
  access: 'wall',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'shopping srsltid',
  sources: ['product links seen in public code', 'access from memory'],
};
