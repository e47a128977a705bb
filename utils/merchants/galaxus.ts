import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'galaxus',
  name: { en: 'Galaxus', 'zh-CN': 'Galaxus' },
  // digitec is the same shop under its older name.
  domains: {
    'galaxus.ch': { country: 'CH', currency: 'CHF' },
    'digitec.ch': { country: 'CH', currency: 'CHF' },
    'galaxus.de': { country: 'DE', currency: 'EUR' },
    'galaxus.at': { country: 'AT', currency: 'EUR' },
    'galaxus.fr': { country: 'FR', currency: 'EUR' },
    'galaxus.it': { country: 'IT', currency: 'EUR' },
    'galaxus.nl': { country: 'NL', currency: 'EUR' },
    'galaxus.be': { country: 'BE', currency: 'EUR' },
  },
  parts: { lang: ['locale', 2, 2], section: ['digits', 1, 2], id: ['digits', 5, 9] },
  pages: [{ hosts: ['www.:domain', ':domain'], path: '/:lang{/s:section}?/product/{:slug-}?:id{/}?' }],
  canonical: 'https://www.:domain:path',
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['static.digitecgalaxus.ch'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'supplier shid',
  sources: [
    'blakadder/zigbee @d96e8aa (2025-10-03): shop links',
    'jef/streetmerchant @6272f6c (2025-07-20)',
    'countries but Germany, and pictures, from memory',
  ],
};
