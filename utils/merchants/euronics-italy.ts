import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'euronics-italy',
  name: { en: 'Euronics Italia', 'zh-CN': 'Euronics Italia' },
  domains: { 'euronics.it': { country: 'IT', currency: 'EUR' } },
  parts: { number: ['digits', 9, 9] },
  pages: [
    { hosts: HOSTS, path: '/*/:slug/:number.html' },
    // Until 2021.
    { hosts: HOSTS, path: '/*/eProd:number{/}?' },
  ],
  key: 'eProd:number',
  canonical: 'https://www.euronics.it:path',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'utm_campaign',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)'],
};
