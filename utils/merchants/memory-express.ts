import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'memory-express',
  name: { en: 'Memory Express', 'zh-CN': 'Memory Express' },
  domains: { 'memoryexpress.com': { country: 'CA', currency: 'CAD' } },
  parts: { number: ['digits', 4, 8] },
  pages: [{ hosts: HOSTS, path: '/Products/MX:number' }],
  key: 'MX:number',
  canonical: 'https://www.memoryexpress.com/Products/MX:number',
  access: 'open',
  images: ['media.memoryexpress.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'Category',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)', 'pictures from memory'],
};
