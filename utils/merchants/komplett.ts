import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'komplett',
  name: { en: 'Komplett', 'zh-CN': 'Komplett' },
  domains: {
    'komplett.no': { country: 'NO', currency: 'NOK' },
    'komplett.se': { country: 'SE', currency: 'SEK' },
    'komplett.dk': { country: 'DK', currency: 'DKK' },
  },
  parts: { id: ['digits', 5, 8] },
  pages: [{ hosts: HOSTS, path: '/product/:id{/*}?' }],
  canonical: 'https://www.:domain/product/:id',
  access: 'open',
  images: ['www.komplett.no'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'offset',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)', 'Sweden and Denmark from memory'],
};
