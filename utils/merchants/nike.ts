import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'nike',
  name: { en: 'Nike', 'zh-CN': '耐克' },
  // The path names the country; without one it is the United States.
  domains: { 'nike.com': {} },
  parts: {
    country: ['locale', 2, 5],
    lang: ['locale', 2, 5],
    style: ['alnum', 6, 6],
    colour: ['digits', 3, 3],
    key: ['word', 6, 8],
    number: ['digits', 4, 12],
    group: ['digits', 4, 12],
  },
  pages: [
    {
      hosts: ['www.nike.com', 'nike.com'],
      path: '{/:country}?{/:lang}?/t/:slug/:style-:colour{/}?',
      key: ':style-:colour',
    },
    // Without a colour the title is all there is.
    {
      hosts: ['www.nike.com', 'nike.com'],
      path: '{/:country}?{/:lang}?/t/:slug-:key{/}?',
      key: ':slug-:key',
    },
    // Old links.
    {
      hosts: ['store.nike.com'],
      path: '/:country/:lang/pd/:slug/pid-:number/pgid-:group',
      parts: { lang: ['word', 5, 5] },
      key: ':number',
      canonical: 'https://store.nike.com:path',
    },
  ],
  canonical: 'https://www.nike.com:path',
  affiliate: { 'Nike affiliates': ['cp'], 'Commission Junction': ['cjevent'] },
  access: 'wall',
  images: ['static.nike.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'nst nikemt',
  sources: ['product links seen in public posts', 'static.nike.com from memory'],
};
