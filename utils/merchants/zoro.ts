import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'zoro',
  name: { en: 'Zoro', 'zh-CN': 'Zoro' },
  domains: { 'zoro.com': { country: 'US', currency: 'USD' } },
  parts: { number: ['digits', 7, 10] },
  pages: [{ hosts: ['www.zoro.com', 'zoro.com'], path: '/:slug/i/G:number{/}?' }],
  key: 'G:number',
  canonical: 'https://www.zoro.com/:slug/i/G:number/',
  affiliate: { 'Commission Junction': ['cjevent'] },
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'recommended',
  sources: ['product links seen in public posts'],
};
