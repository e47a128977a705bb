import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'leroy-merlin',
  name: { en: 'Leroy Merlin', 'zh-CN': '乐华梅兰' },
  domains: { 'leroymerlin.fr': { country: 'FR', currency: 'EUR' } },
  parts: { id: ['digits', 8, 8] },
  pages: [{ hosts: ['www.leroymerlin.fr', 'leroymerlin.fr'], path: '/produits/*-:id.html' }],
  canonical: 'https://www.leroymerlin.fr:path',
  affiliate: { Awin: ['awc'] },
  access: 'wall',
  images: ['media.adeo.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'megaboost ebec',
  sources: [
    'blakadder/zigbee @d96e8aa (2025-10-03): shop links',
    'product links seen in public posts',
    'access and pictures from memory',
  ],
};
