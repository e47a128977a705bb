import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'noon',
  name: { en: 'noon', 'zh-CN': 'noon' },
  // The path names the country: uae-en, saudi-ar, egypt-en.
  domains: { 'noon.com': {} },
  parts: {
    market: ['word', 5, 12],
    number: ['digits', 7, 9],
    letter: ['upper', 1, 1],
    code: ['serial', 8, 40],
  },
  pages: [
    {
      hosts: ['www.noon.com', 'noon.com'],
      path: '/:market{/:slug}?/N:number:letter/p{/}?',
      key: 'N:number:letter',
      canonical: 'https://www.noon.com/:market/N:number:letter/p/',
    },
    // Of sellers other than noon.
    { hosts: ['www.noon.com', 'noon.com'], path: '/:market{/:slug}?/Z:code/p{/}?', key: 'Z:code' },
  ],
  canonical: 'https://www.noon.com/:market/Z:code/p/',
  variants: ['o'],
  access: 'wall',
  images: ['f.nooncdn.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'shareId utm_source utm_medium sId',
  sources: [
    'Cybrarist/Discount-Bandit @cf309d6 (2025-12-12)',
    'product links seen in public posts',
    'pictures from memory',
  ],
};
