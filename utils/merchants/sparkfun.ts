import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'sparkfun',
  name: { en: 'SparkFun', 'zh-CN': 'SparkFun' },
  domains: { 'sparkfun.com': { country: 'US', currency: 'USD' } },
  parts: { id: ['digits', 2, 6] },
  pages: [{ hosts: ['www.sparkfun.com', 'sparkfun.com'], path: '/products/:id{/}?' }],
  canonical: 'https://www.sparkfun.com/products/:id',
  access: 'open',
  images: ['cdn.sparkfun.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: '_ga',
  sources: ['product links seen in public posts'],
};
