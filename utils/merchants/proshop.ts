import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'proshop',
  name: { en: 'Proshop', 'zh-CN': 'Proshop' },
  domains: {
    'proshop.dk': { country: 'DK', currency: 'DKK' },
    'proshop.de': { country: 'DE', currency: 'EUR' },
    'proshop.no': { country: 'NO', currency: 'NOK' },
    'proshop.se': { country: 'SE', currency: 'SEK' },
    'proshop.fi': { country: 'FI', currency: 'EUR' },
    'proshop.at': { country: 'AT', currency: 'EUR' },
    'proshop.pl': { country: 'PL', currency: 'PLN' },
  },
  parts: { id: ['digits', 7, 7] },
  pages: [
    { hosts: ['www.:domain', ':domain'], path: '/:kind/:slug/:id' },
    { hosts: ['www.:domain', ':domain'], path: '/:id' },
  ],
  canonical: 'https://www.:domain:path',
  access: 'open',
  images: ['www.proshop.dk'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'gad_source',
  sources: [
    'jef/streetmerchant @6272f6c (2025-07-20)',
    'blakadder/zigbee @d96e8aa (2025-10-03): shop links',
    'Finland, Austria and Poland from memory',
  ],
};
