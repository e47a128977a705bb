import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'pc-case-gear',
  name: { en: 'PC Case Gear', 'zh-CN': 'PC Case Gear' },
  domains: { 'pccasegear.com': { country: 'AU', currency: 'AUD' } },
  parts: { id: ['digits', 3, 6] },
  pages: [{ hosts: HOSTS, path: '/products/:id/:slug' }],
  canonical: 'https://www.pccasegear.com:path',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'srsltid',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)'],
};
