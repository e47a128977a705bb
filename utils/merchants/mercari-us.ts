import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'mercari-us',
  name: { en: 'Mercari US', 'zh-CN': 'Mercari 美国' },
  // Numbers its own items: m1 there is another thing than m1 in Japan.
  domains: { 'www.mercari.com': { country: 'US', currency: 'USD' } },
  parts: { number: ['digits', 9, 12] },
  pages: [{ hosts: ['www.mercari.com', 'mercari.com'], path: '/us/item/m:number{/}?' }],
  key: 'm:number',
  canonical: 'https://www.mercari.com/us/item/m:number/',
  access: 'wall',
  images: ['u-mercari-images.mercdn.net'],
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'ref',
  sources: ['product links seen in public code', 'access from memory'],
};
