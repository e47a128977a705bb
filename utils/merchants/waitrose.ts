import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'waitrose',
  name: { en: 'Waitrose', 'zh-CN': '维特罗斯' },
  domains: { 'waitrose.com': { country: 'GB', currency: 'GBP' } },
  // The line number, then what it was packed as before.
  parts: { id: ['digits', 6, 6], line: ['digits', 3, 7], size: ['digits', 3, 7] },
  pages: [
    { hosts: ['www.waitrose.com', 'waitrose.com'], path: '/ecom/products/:slug/:id-:line{-:size}?{/}?' },
  ],
  key: ':id-:line{-:size}?',
  canonical: 'https://www.waitrose.com:path',
  access: 'open',
  images: ['ecom-su-static-prod.wtrecom.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'gclsrc',
  sources: ['product links seen in public posts', 'pictures from memory'],
};
