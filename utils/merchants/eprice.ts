import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'eprice',
  name: { en: 'ePRICE', 'zh-CN': 'ePRICE' },
  domains: { 'eprice.it': { country: 'IT', currency: 'EUR' } },
  parts: { id: ['digits', 6, 9] },
  pages: [{ hosts: HOSTS, path: '/:slug/d-:id' }],
  canonical: 'https://www.eprice.it:path',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'meta',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)', 'Cybrarist/Discount-Bandit @cf309d6 (2025-12-12)'],
};
