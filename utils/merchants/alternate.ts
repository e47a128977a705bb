import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'alternate',
  name: { en: 'ALTERNATE', 'zh-CN': 'ALTERNATE' },
  domains: {
    'alternate.de': { country: 'DE', currency: 'EUR' },
    'alternate.at': { country: 'AT', currency: 'EUR' },
    'alternate.nl': { country: 'NL', currency: 'EUR' },
    'alternate.be': { country: 'BE', currency: 'EUR' },
    'alternate.fr': { country: 'FR', currency: 'EUR' },
  },
  parts: { id: ['digits', 6, 8] },
  pages: [
    { hosts: HOSTS, path: '{/*}?/html/product/:id' },
    { hosts: HOSTS, path: '/product/:id' },
  ],
  canonical: 'https://www.:domain/html/product/:id',
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['www.alternate.de'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'partner campaign event',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)', 'Austria and Belgium from memory'],
};
