import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'netonnet',
  name: { en: 'NetOnNet', 'zh-CN': 'NetOnNet' },
  domains: {
    'netonnet.no': { country: 'NO', currency: 'NOK' },
    'netonnet.se': { country: 'SE', currency: 'SEK' },
  },
  parts: { id: ['digits', 5, 8], part: ['digits', 3, 6] },
  pages: [{ hosts: HOSTS, path: '/art/*/:id.:part{/}?' }],
  key: ':id.:part',
  canonical: 'https://www.:domain:path',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'utm_campaign',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)', 'Sweden from memory'],
};
