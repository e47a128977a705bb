import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'power',
  name: { en: 'POWER', 'zh-CN': 'POWER' },
  domains: {
    'power.no': { country: 'NO', currency: 'NOK' },
    'power.dk': { country: 'DK', currency: 'DKK' },
    'power.se': { country: 'SE', currency: 'SEK' },
    'power.fi': { country: 'FI', currency: 'EUR' },
  },
  parts: { id: ['digits', 5, 8] },
  pages: [{ hosts: HOSTS, path: '/*/p-:id{/}?' }],
  canonical: 'https://www.:domain:path',
  access: 'open',
  images: ['media.power-cdn.net'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'q',
  sources: [
    'jef/streetmerchant @6272f6c (2025-07-20)',
    'other countries than Norway, and pictures, from memory',
  ],
};
