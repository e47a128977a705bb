import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'hornbach',
  name: { en: 'HORNBACH', 'zh-CN': 'HORNBACH' },
  domains: {
    'hornbach.de': { country: 'DE', currency: 'EUR' },
    'hornbach.at': { country: 'AT', currency: 'EUR' },
    'hornbach.ch': { country: 'CH', currency: 'CHF' },
    'hornbach.nl': { country: 'NL', currency: 'EUR' },
    'hornbach.lu': { country: 'LU', currency: 'EUR' },
    'hornbach.cz': { country: 'CZ', currency: 'CZK' },
    'hornbach.sk': { country: 'SK', currency: 'EUR' },
    'hornbach.ro': { country: 'RO', currency: 'RON' },
    'hornbach.se': { country: 'SE', currency: 'SEK' },
  },
  parts: { id: ['digits', 5, 9] },
  pages: [
    { hosts: ['www.:domain', ':domain'], path: '/p/:slug/:id{/}?' },
    // Old links.
    { hosts: ['www.:domain', ':domain'], path: '/shop/:slug/:id/artikel.html' },
  ],
  canonical: 'https://www.:domain:path',
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['media.hornbach.de', 'cdn.hornbach.de'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'wt_mc',
  sources: [
    'blakadder/zigbee @d96e8aa (2025-10-03): shop links',
    'countries but Germany and the Netherlands, and pictures, from memory',
  ],
};
