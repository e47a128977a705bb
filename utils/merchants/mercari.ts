import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'mercari',
  name: { en: 'Mercari', 'zh-CN': 'Mercari 煤炉' },
  // Japan only: the American one numbers its own items (mercari-us.ts).
  domains: { 'mercari.com': { country: 'JP', currency: 'JPY' } },
  parts: { lang: ['word', 2, 5], number: ['digits', 9, 12], id: ['alnum', 20, 24] },
  pages: [
    {
      hosts: ['jp.mercari.com'],
      path: '{/:lang}?/item/m:number{/}?',
      key: 'm:number',
      canonical: 'https://jp.mercari.com/item/m:number',
    },
    // Sold by a shop, not by a person.
    { hosts: ['jp.mercari.com'], path: '{/:lang}?/shops/product/:id{/}?' },
  ],
  canonical: 'https://jp.mercari.com/shops/product/:id',
  affiliate: { 'Mercari Ambassador': ['afid'] },
  // The page is empty until its scripts have run.
  access: 'wall',
  images: ['static.mercdn.net'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'source',
  sources: ['product links seen in public posts; static.mercdn.net from memory'],
};
