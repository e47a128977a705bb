import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'suning',
  name: { en: 'Suning', 'zh-CN': '苏宁易购' },
  domains: { 'suning.com': { country: 'CN', currency: 'CNY' } },
  // Shop 0000000000 is Suning itself; some links fill the code up to 18 digits.
  parts: { shop: ['digits', 10, 10], id: ['digits', 6, 18] },
  pages: [
    { hosts: ['product.suning.com'], path: '/:shop/:id.html' },
    { hosts: ['m.suning.com'], path: '/product/:shop/:id.html' },
  ],
  canonical: 'https://product.suning.com/:shop/:id.html',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'srcpoint safp safc safpn',
  sources: ['product links seen in public posts'],
};
