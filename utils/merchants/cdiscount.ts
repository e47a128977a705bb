import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'cdiscount',
  name: { en: 'Cdiscount', 'zh-CN': 'Cdiscount' },
  domains: {
    'cdiscount.com': { country: 'FR', currency: 'EUR' },
  },
  parts: { category: ['digits', 1, 12], id: ['alias', 6, 24] },
  pages: [
    { hosts: HOSTS, path: '/*/f-:category-:id.html' },
    { hosts: HOSTS, path: '/f-:category-:id.html' },
  ],
  canonical: 'https://www.cdiscount.com/f-0-:id.html',
  access: 'wall',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'idOffre',
  sources: ['product links seen in public code; access from memory'],
};
