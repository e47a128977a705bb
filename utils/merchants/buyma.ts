import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'buyma',
  name: { en: 'BUYMA', 'zh-CN': 'BUYMA' },
  domains: {
    'buyma.com': { country: 'JP', currency: 'JPY' },
  },
  parts: { id: ['digits', 7, 10] },
  pages: [{ hosts: HOSTS, path: '/item/:id{/}?' }],
  canonical: 'https://www.buyma.com/item/:id/',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'af',
  sources: ['product links seen in public code; access from memory'],
};
