import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'conrad',
  name: { en: 'Conrad', 'zh-CN': 'Conrad' },
  domains: {
    'conrad.com': {},
    'conrad.de': { country: 'DE', currency: 'EUR' },
    'conrad.at': { country: 'AT', currency: 'EUR' },
    'conrad.ch': { country: 'CH', currency: 'CHF' },
    'conrad.fr': { country: 'FR', currency: 'EUR' },
    'conrad.it': { country: 'IT', currency: 'EUR' },
    'conrad.nl': { country: 'NL', currency: 'EUR' },
  },
  parts: { id: ['digits', 5, 8], lang: ['locale', 2, 2] },
  pages: [{ hosts: ['www.:domain', ':domain'], path: '{/:lang}?/p/:slug-:id{.html}?' }],
  canonical: 'https://www.:domain:path',
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['asset.conrad.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'WT.mc_id WT.srch ef_id insert_kz',
  sources: ['blakadder/zigbee @d96e8aa (2025-10-03): shop links', 'other countries and pictures from memory'],
};
