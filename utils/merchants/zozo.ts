import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'zozo',
  name: { en: 'ZOZOTOWN', 'zh-CN': 'ZOZOTOWN' },
  domains: {
    'zozo.jp': { country: 'JP', currency: 'JPY' },
  },
  parts: { shop: ['word', 1, 40], id: ['digits', 7, 10], did: ['digits', 6, 12] },
  pages: [
    { hosts: ['zozo.jp', 'www.zozo.jp'], path: '{/sp}?/shop/:shop/goods{-sale}?/:id{/}?' },
    {
      hosts: ['zozo.jp', 'www.zozo.jp'],
      path: '{/sp}?/shop/:shop/goods.html',
      query: { id: ['gid'] },
    },
  ],
  canonical: 'https://zozo.jp/shop/:shop/goods/:id/',
  // A colour in a size.
  variants: ['did'],
  access: 'wall',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'rid',
  sources: ['product links seen in public code; access from memory'],
};
