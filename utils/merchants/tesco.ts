import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'tesco',
  name: { en: 'Tesco', 'zh-CN': '乐购' },
  domains: { 'tesco.com': { country: 'GB', currency: 'GBP' } },
  parts: { id: ['digits', 6, 9] },
  pages: [{ hosts: HOSTS, path: '/groceries/en-GB/products/:id' }],
  canonical: 'https://www.tesco.com/groceries/en-GB/products/:id',
  access: 'wall',
  images: ['digitalcontent.api.tesco.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: '_gl',
  sources: ['product links seen in public code', 'access and pictures from memory'],
};
