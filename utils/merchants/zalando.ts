import { defineMerchant, type Evidence } from './merchant.ts';

// In some countries a host for each language.
const HOSTS = ['www.:domain', ':domain', 'en.:domain', 'fr.:domain', 'de.:domain', 'it.:domain', 'm.:domain'];

export default defineMerchant({
  id: 'zalando',
  name: { en: 'Zalando', 'zh-CN': 'Zalando' },
  domains: {
    'zalando.de': { country: 'DE', currency: 'EUR' },
    'zalando.at': { country: 'AT', currency: 'EUR' },
    'zalando.ch': { country: 'CH', currency: 'CHF' },
    'zalando.fr': { country: 'FR', currency: 'EUR' },
    'zalando.it': { country: 'IT', currency: 'EUR' },
    'zalando.es': { country: 'ES', currency: 'EUR' },
    'zalando.be': { country: 'BE', currency: 'EUR' },
    'zalando.nl': { country: 'NL', currency: 'EUR' },
    'zalando.dk': { country: 'DK', currency: 'DKK' },
    'zalando.no': { country: 'NO', currency: 'NOK' },
    'zalando.se': { country: 'SE', currency: 'SEK' },
    'zalando.fi': { country: 'FI', currency: 'EUR' },
    'zalando.ie': { country: 'IE', currency: 'EUR' },
    'zalando.co.uk': { country: 'GB', currency: 'GBP' },
    'zalando.pl': { country: 'PL', currency: 'PLN' },
    'zalando.cz': { country: 'CZ', currency: 'CZK' },
    'zalando.sk': { country: 'SK', currency: 'EUR' },
    'zalando.hu': { country: 'HU', currency: 'HUF' },
    'zalando.ro': { country: 'RO', currency: 'RON' },
    'zalando.si': { country: 'SI', currency: 'EUR' },
    'zalando.hr': { country: 'HR', currency: 'EUR' },
    'zalando.lt': { country: 'LT', currency: 'EUR' },
    'zalando.lv': { country: 'LV', currency: 'EUR' },
    'zalando.ee': { country: 'EE', currency: 'EUR' },
  },
  parts: { base: ['alias', 9, 9], colour: ['alias', 3, 3] },
  pages: [{ hosts: HOSTS, path: '/{:slug-}:base-:colour.html' }],
  key: ':base-:colour',
  canonical: 'https://www.:domain:path',
  affiliate: { Awin: ['awc'], 'Zalando partners': ['wmc'] },
  access: 'open',
  images: ['*.ztat.net'],
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: '_rfl size',
  sources: [
    'product links seen in public posts',
    'scrapinghub/product-extraction-benchmark @cba97d7 (2021-06-09)',
    'the countries from memory',
  ],
};
