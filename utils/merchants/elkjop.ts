import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'elkjop',
  name: { en: 'Elkjøp', 'zh-CN': 'Elkjøp' },
  domains: { 'elkjop.no': { country: 'NO', currency: 'NOK' } },
  parts: { id: ['digits', 5, 7] },
  pages: [{ hosts: HOSTS, path: '/product/*/:id/:slug' }],
  canonical: 'https://www.elkjop.no:path',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'intcid',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)'],
};
