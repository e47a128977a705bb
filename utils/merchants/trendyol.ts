import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'trendyol',
  name: { en: 'Trendyol', 'zh-CN': 'Trendyol' },
  domains: { 'trendyol.com': { country: 'TR', currency: 'TRY' } },
  parts: { id: ['digits', 5, 11] },
  pages: [{ hosts: HOSTS, path: '/:brand/:slug-p-:id' }],
  canonical: 'https://www.trendyol.com:path',
  variants: ['merchantId', 'boutiqueId'],
  access: 'wall',
  images: ['cdn.dsmcdn.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'adjust_t itemNumber',
  sources: ['product links seen in public code', 'access and pictures from memory'],
};
