import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'myntra',
  name: { en: 'Myntra', 'zh-CN': 'Myntra' },
  domains: { 'myntra.com': { country: 'IN', currency: 'INR' } },
  parts: { id: ['digits', 5, 9] },
  pages: [
    { hosts: ['www.myntra.com', 'myntra.com'], path: '/:kind/:brand/:slug/:id/buy' },
    { hosts: ['www.myntra.com', 'myntra.com'], path: '/:id' },
  ],
  canonical: 'https://www.myntra.com/:id',
  access: 'wall',
  images: ['assets.myntassets.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'utm_campaign f rawQuery',
  sources: ['Cybrarist/Discount-Bandit @cf309d6 (2025-12-12)', 'pictures from memory'],
};
