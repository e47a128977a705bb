import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'mouser',
  name: { en: 'Mouser Electronics', 'zh-CN': '贸泽电子' },
  domains: { 'mouser.com': {} },
  parts: { maker: ['code', 2, 60] },
  pages: [{ hosts: HOSTS, path: '/ProductDetail/:maker/:part' }],
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
