import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'warehouse-nz',
  name: { en: 'The Warehouse (NZ)', 'zh-CN': 'The Warehouse (NZ)' },
  domains: { 'thewarehouse.co.nz': { country: 'NZ', currency: 'NZD' } },
  parts: { number: ['digits', 6, 8] },
  pages: [{ hosts: HOSTS, path: '/R:number.html' }],
  key: 'R:number',
  canonical: 'https://www.thewarehouse.co.nz/R:number.html',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'cgid',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)'],
};
