import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'micro-center',
  name: { en: 'Micro Center', 'zh-CN': 'Micro Center' },
  domains: { 'microcenter.com': { country: 'US', currency: 'USD' } },
  parts: { id: ['digits', 5, 7], storeid: ['digits', 3, 3] },
  pages: [{ hosts: HOSTS, path: '/product/:id/:slug{/}?' }],
  canonical: 'https://www.microcenter.com:path',
  // The store, whose stock it is.
  variants: ['storeid'],
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'rd',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)'],
};
