import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'meesho',
  name: { en: 'Meesho', 'zh-CN': 'Meesho' },
  domains: {
    'meesho.com': { country: 'IN', currency: 'INR' },
  },
  parts: { id: ['alias', 5, 8] },
  pages: [{ hosts: HOSTS, path: '/:slug/p/:id' }],
  canonical: 'https://www.meesho.com/s/p/:id',
  access: 'wall',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: '',
  sources: ['product links seen in public code; access from memory'],
};
