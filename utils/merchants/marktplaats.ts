import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'marktplaats',
  name: { en: 'Marktplaats', 'zh-CN': 'Marktplaats' },
  domains: {
    'marktplaats.nl': { country: 'NL', currency: 'EUR' },
  },
  parts: { number: ['digits', 9, 11] },
  pages: [{ hosts: HOSTS, path: '/v/:group/:category/m:number{-:title}?{/}?' }],
  // Homes and work are no goods.
  never: [
    { path: '/v/diensten-en-vakmensen/*' },
    { path: '/v/huizen-en-kamers/*' },
    { path: '/v/vacatures/*' },
  ],
  key: 'm:number',
  canonical: 'https://www.marktplaats.nl:path',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'c',
  sources: ['product links seen in public code; access from memory'],
};
