import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'mouser',
  name: { en: 'Mouser Electronics', 'zh-CN': '贸泽电子' },
  domains: { 'mouser.com': {} },
  parts: { maker: ['word', 2, 60], part: ['text', 1, 120] },
  pages: [
    {
      hosts: ['www.mouser.com', 'mouser.com', 'eu.mouser.com', 'www2.mouser.com'],
      path: '/ProductDetail/:maker/:part',
    },
  ],
  key: ':maker/:part',
  canonical: 'https://www.mouser.com/ProductDetail/:maker/:part',
  access: 'wall',
  images: ['www.mouser.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'qs',
  sources: [
    'microlinkhq/metascraper @20423f5 (2026-08-19): fixtures',
    'blakadder/zigbee @d96e8aa (2025-10-03): shop links',
    'access from memory',
  ],
};
