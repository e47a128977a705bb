import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'naver-smartstore',
  name: { en: 'Naver Smart Store', 'zh-CN': 'Naver 智能商店' },
  domains: { 'naver.com': { country: 'KR', currency: 'KRW' } },
  parts: { shop: ['word', 1, 40], id: ['digits', 8, 12] },
  pages: [
    { hosts: ['smartstore.naver.com'], path: '/:shop/products/:id{/}?' },
    // The same for brands.
    {
      hosts: ['brand.naver.com'],
      path: '/:shop/products/:id{/}?',
      canonical: 'https://brand.naver.com/:shop/products/:id',
    },
  ],
  canonical: 'https://smartstore.naver.com/:shop/products/:id',
  affiliate: { 'Naver advertising': ['NaPm'] },
  access: 'wall',
  images: ['shop-phinf.pstatic.net'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'trTypeCd trCtgrNo nl-query nl-au',
  sources: [
    'blakadder/zigbee: shop links',
    'product links seen in public posts; brand.naver.com and shop-phinf.pstatic.net from memory',
  ],
};
