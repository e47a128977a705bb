import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'alza',
  name: { en: 'Alza', 'zh-CN': 'Alza' },
  domains: {
    'alza.cz': { country: 'CZ', currency: 'CZK' },
    'alza.sk': { country: 'SK', currency: 'EUR' },
    'alza.hu': { country: 'HU', currency: 'HUF' },
    'alza.de': { country: 'DE', currency: 'EUR' },
    'alza.at': { country: 'AT', currency: 'EUR' },
  },
  parts: { id: ['digits', 4, 9], lang: ['word', 2, 2] },
  pages: [{ hosts: ['www.:domain', ':domain'], path: '{/:lang}?/:slug-d:id.htm' }],
  canonical: 'https://www.:domain:path',
  access: 'open',
  images: ['cdn.alza.cz', 'image.alza.cz'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'o kampan idp',
  sources: [
    'blakadder/zigbee @d96e8aa (2025-10-03): shop links',
    'Hungary, Germany, Austria and pictures from memory',
  ],
};
