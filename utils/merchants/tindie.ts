import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'tindie',
  name: { en: 'Tindie', 'zh-CN': 'Tindie' },
  domains: { 'tindie.com': { country: 'US', currency: 'USD' } },
  parts: { seller: ['word', 1, 40], item: ['title', 1, 120] },
  never: [{ path: '/products/category/*' }, { path: '/products/by-category/*' }],
  pages: [{ hosts: ['www.tindie.com', 'tindie.com'], path: '/products/:seller/:item{/}?' }],
  key: ':seller/:item',
  canonical: 'https://www.tindie.com/products/:seller/:item/',
  access: 'open',
  images: ['cdn.tindiemedia.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'pt ref',
  sources: ['blakadder/zigbee @d96e8aa (2025-10-03): shop links'],
};
