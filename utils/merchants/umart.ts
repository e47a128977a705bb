import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'umart',
  name: { en: 'Umart', 'zh-CN': 'Umart' },
  domains: { 'umart.com.au': { country: 'AU', currency: 'AUD' } },
  parts: { number: ['digits', 4, 7] },
  pages: [{ hosts: HOSTS, path: '/:slug_{:number}G.html' }],
  key: ':number',
  canonical: 'https://www.umart.com.au:path',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'srsltid',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)'],
};
