import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'noel-leeming',
  name: { en: 'Noel Leeming', 'zh-CN': 'Noel Leeming' },
  domains: { 'noelleeming.co.nz': { country: 'NZ', currency: 'NZD' } },
  parts: { number: ['digits', 5, 7] },
  pages: [{ hosts: HOSTS, path: '/prod:number.html' }],
  key: 'prod:number',
  canonical: 'https://www.noelleeming.co.nz/prod:number.html',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'cgid',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)'],
};
