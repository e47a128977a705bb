import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.fnac.com', 'fnac.com', 'livre.fnac.com'];

export default defineMerchant({
  id: 'fnac',
  name: { en: 'Fnac', 'zh-CN': '法雅客' },
  domains: { 'fnac.com': { country: 'FR', currency: 'EUR' } },
  parts: { id: ['digits', 5, 9], view: ['digits', 1, 2] },
  pages: [
    { hosts: HOSTS, path: '/a:id{/*}?' },
    // One of several views.
    { hosts: HOSTS, path: '/:slug/a:id/w-:view' },
  ],
  canonical: 'https://www.fnac.com/a:id',
  affiliate: { Awin: ['awc'] },
  access: 'wall',
  images: ['static.fnac-static.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'Origin oref NUMERICAL',
  sources: [
    'Cybrarist/Discount-Bandit @cf309d6 (2025-12-12)',
    'product links seen in public code',
    'access and pictures from memory',
  ],
};
