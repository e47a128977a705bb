import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'nykaa',
  name: { en: 'Nykaa', 'zh-CN': 'Nykaa' },
  domains: {
    'nykaa.com': { country: 'IN', currency: 'INR' },
    'nykaafashion.com': { country: 'IN', currency: 'INR' },
  },
  parts: { id: ['digits', 3, 9] },
  pages: [{ hosts: HOSTS, path: '/:slug/p/:id' }],
  canonical: 'https://www.:domain:path',
  variants: ['skuId'],
  access: 'wall',
  images: ['images-static.nykaa.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'productId pps ptype',
  sources: [
    'Cybrarist/Discount-Bandit @cf309d6 (2025-12-12)',
    'product links seen in public code',
    'skuId and access from memory',
  ],
};
