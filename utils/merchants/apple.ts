import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'apple',
  name: { en: 'Apple', 'zh-CN': '苹果' },
  // The path names the country; without one it is the United States.
  domains: {
    'apple.com': {},
    'apple.com.cn': { country: 'CN', currency: 'CNY' },
  },
  // A part number has its "/A".
  parts: { country: ['word', 2, 6], lang: ['locale', 2, 2], part: ['alnum', 5, 9] },
  pages: [
    {
      hosts: ['www.apple.com', 'apple.com'],
      path: '{/:country}?{/:lang}?/shop/product/:part/A{/:slug}?{/}?',
    },
    // Refurbished ones are linked in lower case.
    {
      hosts: ['www.apple.com', 'apple.com'],
      path: '{/:country}?{/:lang}?/shop/product/:part/a{/:slug}?{/}?',
      key: ':part/a',
      canonical: 'https://www.apple.com{/:country}?{/:lang}?/shop/product/:part/a',
    },
    {
      hosts: ['www.apple.com.cn'],
      path: '/shop/product/:part/A{/:slug}?{/}?',
      canonical: 'https://www.apple.com.cn/shop/product/:part/A',
    },
  ],
  key: ':part/A',
  canonical: 'https://www.apple.com{/:country}?{/:lang}?/shop/product/:part/A',
  affiliate: { 'Apple affiliates (Partnerize)': ['clickref'] },
  access: 'open',
  images: ['store.storeimages.cdn-apple.com'],
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'fnode fs afid cid',
  sources: ['product links seen in public posts', 'apple.com.cn and pictures from memory'],
};
