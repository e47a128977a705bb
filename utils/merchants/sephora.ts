import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'sephora',
  name: { en: 'Sephora', 'zh-CN': '丝芙兰' },
  domains: {
    'sephora.com': { country: 'US', currency: 'USD' },
    'sephora.fr': { country: 'FR', currency: 'EUR' },
  },
  parts: { number: ['digits', 4, 10] },
  pages: [
    { hosts: ['www.sephora.com', 'sephora.com'], path: '/product/:slug-P:number' },
    {
      hosts: ['www.sephora.fr', 'sephora.fr'],
      path: '/p/:slug-P:number.html',
      canonical: 'https://www.sephora.fr/p/:slug-P:number.html',
    },
  ],
  key: 'P:number',
  canonical: 'https://www.sephora.com/product/:slug-P:number',
  variants: ['skuId'],
  affiliate: { 'Rakuten Advertising': ['ranMID', 'ranEAID', 'ranSiteID'] },
  access: 'wall',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'icid2 om_mmc',
  sources: ['product links seen in public code', 'access from memory'],
};
