import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'coupang',
  name: { en: 'Coupang', 'zh-CN': 'Coupang 酷澎' },
  domains: { 'coupang.com': { country: 'KR', currency: 'KRW' } },
  parts: { id: ['digits', 5, 15] },
  pages: [
    { hosts: ['www.coupang.com'], path: '/vp/products/:id{/}?' },
    { hosts: ['m.coupang.com'], path: '/vm/products/:id{/}?' },
    // A partner's link that names the product.
    { hosts: ['link.coupang.com'], path: '/re/AFFSDP', query: { id: ['pageKey'] } },
  ],
  canonical: 'https://www.coupang.com/vp/products/:id',
  variants: ['itemId', 'vendorItemId'],
  affiliate: { 'Coupang Partners': ['lptag', 'subid'] },
  access: 'wall',
  images: ['*.coupangcdn.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'q itemsCount searchId rank sourceType pickType omsPageId traceid',
  sources: [
    'jackwener/OpenCLI:clis/coupang @27ba33f (2026-08-08)',
    'a public converter of Coupang partner links',
    'm.coupang.com from memory',
  ],
};
