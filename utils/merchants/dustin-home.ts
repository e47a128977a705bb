import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'dustin-home',
  name: { en: 'Dustin Home', 'zh-CN': 'Dustin Home' },
  domains: {
    'dustinhome.no': { country: 'NO', currency: 'NOK' },
    'dustinhome.se': { country: 'SE', currency: 'SEK' },
    'dustinhome.dk': { country: 'DK', currency: 'DKK' },
    'dustinhome.fi': { country: 'FI', currency: 'EUR' },
  },
  parts: { id: ['digits', 10, 10], title: ['title', 1, 300] },
  pages: [{ hosts: HOSTS, path: '/product/:id{/:title}?{/}?' }],
  canonical: 'https://www.:domain/product/:id/',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'ssel',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)', 'other countries than Norway from memory'],
};
