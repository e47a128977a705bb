import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'lidl',
  name: { en: 'Lidl', 'zh-CN': '历德' },
  domains: {
    'lidl.de': { country: 'DE', currency: 'EUR' },
    'lidl.nl': { country: 'NL', currency: 'EUR' },
    'lidl.co.uk': { country: 'GB', currency: 'GBP' },
    'lidl.ch': { country: 'CH', currency: 'CHF' },
    'lidl.cz': { country: 'CZ', currency: 'CZK' },
    'lidl.com.mt': { country: 'MT', currency: 'EUR' },
    'lidl.fr': { country: 'FR', currency: 'EUR' },
    'lidl.be': { country: 'BE', currency: 'EUR' },
    'lidl.at': { country: 'AT', currency: 'EUR' },
    'lidl.es': { country: 'ES', currency: 'EUR' },
    'lidl.it': { country: 'IT', currency: 'EUR' },
    'lidl.pl': { country: 'PL', currency: 'PLN' },
    'lidl.sk': { country: 'SK', currency: 'EUR' },
    'lidl.hu': { country: 'HU', currency: 'HUF' },
  },
  parts: { id: ['digits', 4, 12], lang: ['locale', 2, 5] },
  pages: [
    { hosts: ['www.:domain', ':domain'], path: '{/:lang}?/p/*/p:id' },
    // Old links.
    { hosts: ['www.lidl.de'], path: '/:lang/:slug/p:id' },
  ],
  canonical: 'https://www.:domain:path',
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['imgproxy-retcat.assets.schwarz'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'mktc vm',
  sources: [
    'blakadder/zigbee @d96e8aa (2025-10-03): shop links',
    'countries that link fewer, and pictures, from memory',
  ],
};
