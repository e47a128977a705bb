import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'iherb',
  name: { en: 'iHerb', 'zh-CN': 'iHerb' },
  // Each country has a host, with the same numbers.
  domains: { 'iherb.com': {} },
  parts: { id: ['digits', 2, 7] },
  pages: [{ hosts: ['*.iherb.com', 'my.iherb.com', 'iherb.com'], path: '/pr/:slug/:id' }],
  canonical: 'https://www.iherb.com/pr/:slug/:id',
  affiliate: { 'iHerb Rewards': ['rcode', 'pcode'] },
  access: 'wall',
  images: ['cloudinary.images-iherb.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'rec',
  sources: ['product links seen in public code', 'pcode, access and pictures from memory'],
};
