import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'mighty-ape',
  name: { en: 'Mighty Ape', 'zh-CN': 'Mighty Ape' },
  domains: { 'mightyape.co.nz': { country: 'NZ', currency: 'NZD' } },
  parts: { id: ['digits', 7, 9] },
  pages: [{ hosts: HOSTS, path: '/product/:slug/:id' }],
  canonical: 'https://www.mightyape.co.nz:path',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'utm_campaign',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)'],
};
