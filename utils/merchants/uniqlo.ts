import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'uniqlo',
  name: { en: 'UNIQLO', 'zh-CN': '优衣库' },
  // The path names the country.
  domains: { 'uniqlo.com': {} },
  parts: {
    country: ['locale', 2, 2],
    lang: ['locale', 2, 2],
    number: ['digits', 6, 6],
    colour: ['digits', 3, 3],
    group: ['digits', 2, 2],
  },
  pages: [
    {
      hosts: ['www.uniqlo.com', 'uniqlo.com'],
      path: '/:country/:lang/products/E:number-:colour{/:group}?{/}?',
    },
  ],
  key: 'E:number-:colour',
  canonical: 'https://www.uniqlo.com:path',
  variants: ['colorDisplayCode', 'sizeDisplayCode'],
  access: 'wall',
  images: ['image.uniqlo.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'utm_campaign',
  sources: ['product links seen in public posts', 'access from memory'],
};
