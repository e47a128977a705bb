import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'dewu',
  name: { en: 'Dewu (Poizon)', 'zh-CN': '得物' },
  domains: { 'dewu.com': { country: 'CN', currency: 'CNY' } },
  parts: { id: ['digits', 3, 12] },
  pages: [
    {
      hosts: ['m.dewu.com', 'fast.dewu.com', 'cdn-m.dewu.com'],
      path: '/router/product/ProductDetail',
      query: { id: ['spuId'] },
    },
  ],
  canonical: 'https://m.dewu.com/router/product/ProductDetail?spuId=:id',
  variants: ['skuId'],
  access: 'wall',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: '',
  sources: ['product links seen in public code', 'access from memory'],
};
