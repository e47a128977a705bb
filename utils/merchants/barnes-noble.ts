import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'barnes-noble',
  name: { en: 'Barnes & Noble', 'zh-CN': '巴诺书店' },
  domains: { 'barnesandnoble.com': { country: 'US', currency: 'USD' } },
  parts: { id: ['digits', 10, 10], ean: ['digits', 13, 13] },
  pages: [{ hosts: HOSTS, path: '/w/:slug/:id' }],
  canonical: 'https://www.barnesandnoble.com/w/:slug/:id',
  // The edition.
  variants: ['ean'],
  affiliate: { 'Commission Junction': ['cjevent'] },
  access: 'open',
  images: ['prodimage.images-bn.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'st cm_mmc sourceId',
  sources: ['product links seen in public code', 'pictures from memory'],
};
