import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'manomano',
  name: { en: 'ManoMano', 'zh-CN': 'ManoMano' },
  domains: {
    'manomano.fr': { country: 'FR', currency: 'EUR' },
    'manomano.de': { country: 'DE', currency: 'EUR' },
    'manomano.es': { country: 'ES', currency: 'EUR' },
    'manomano.it': { country: 'IT', currency: 'EUR' },
    'manomano.co.uk': { country: 'GB', currency: 'GBP' },
  },
  parts: { id: ['digits', 5, 9] },
  pages: [{ hosts: HOSTS, path: '{/catalogue}?/p/:slug-:id' }],
  canonical: 'https://www.:domain:path',
  variants: ['model_id'],
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['cdn.manomano.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'referer_id',
  sources: [
    'blakadder/zigbee @d96e8aa (2025-10-03): shop links',
    'Spain, Italy, the United Kingdom, model_id and pictures from memory',
  ],
};
