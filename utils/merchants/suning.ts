import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'suning',
  name: { en: 'Suning', 'zh-CN': '苏宁易购' },
  domains: { 'suning.com': { country: 'CN', currency: 'CNY' } },
  // Shop 0000000000 is Suning itself; some links fill the code, of nine digits or eleven, up to 18 with zeros.
  parts: { shop: ['digits', 10, 10], id: ['digits', 6, 18] },
  pages: [
    { hosts: ['product.suning.com'], path: '/:shop/000000000:id.html', parts: { id: ['digits', 9, 9] } },
    { hosts: ['product.suning.com'], path: '/:shop/0000000:id.html', parts: { id: ['digits', 11, 11] } },
    { hosts: ['product.suning.com'], path: '/:shop/:id.html' },
    { hosts: ['m.suning.com'], path: '/product/:shop/000000000:id.html', parts: { id: ['digits', 9, 9] } },
    { hosts: ['m.suning.com'], path: '/product/:shop/0000000:id.html', parts: { id: ['digits', 11, 11] } },
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
