import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'unieuro',
  name: { en: 'Unieuro', 'zh-CN': 'Unieuro' },
  domains: { 'unieuro.it': { country: 'IT', currency: 'EUR' } },
  parts: { id: ['alnum', 6, 24] },
  pages: [{ hosts: HOSTS, path: '/online/:kind/{:slug-}pid:id' }],
  key: 'pid:id',
  canonical: 'https://www.unieuro.it:path',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'utm_campaign',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)'],
};
