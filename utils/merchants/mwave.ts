import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'mwave',
  name: { en: 'Mwave', 'zh-CN': 'Mwave' },
  domains: { 'mwave.com.au': { country: 'AU', currency: 'AUD' } },
  parts: { number: ['digits', 5, 6] },
  pages: [{ hosts: HOSTS, path: '/product/{:slug-}ac:number' }],
  key: 'ac:number',
  canonical: 'https://www.mwave.com.au:path',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'srsltid',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)'],
};
