import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'elkjop',
  name: { en: 'Elkjøp, Elgiganten', 'zh-CN': 'Elkjøp, Elgiganten' },
  domains: {
    'elkjop.no': { country: 'NO', currency: 'NOK' },
    'elgiganten.se': { country: 'SE', currency: 'SEK' },
    'elgiganten.dk': { country: 'DK', currency: 'DKK' },
    'gigantti.fi': { country: 'FI', currency: 'EUR' },
  },
  parts: { id: ['digits', 5, 7], title: ['title', 1, 300] },
  pages: [
    { hosts: HOSTS, path: '/product/*/:title/:id{/}?' },
    { hosts: HOSTS, path: '/product/:id{/}?' },
    // Until 2021.
    { hosts: HOSTS, path: '/product/*/:id/:slug' },
  ],
  canonical: 'https://www.:domain:path',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'intcid',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)'],
};
