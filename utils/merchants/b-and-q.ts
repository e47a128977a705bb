import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'b-and-q',
  name: { en: 'B&Q', 'zh-CN': '百安居' },
  domains: { 'diy.com': { country: 'GB', currency: 'GBP' } },
  parts: { id: ['digits', 10, 14] },
  pages: [{ hosts: HOSTS, path: '/departments/:slug/:id_BQ.prd' }],
  canonical: 'https://www.diy.com:path',
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['media.diy.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'storeId',
  sources: ['Cybrarist/Discount-Bandit @cf309d6 (2025-12-12)', 'pictures from memory'],
};
