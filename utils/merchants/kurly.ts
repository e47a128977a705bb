import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'kurly',
  name: { en: 'Kurly', 'zh-CN': 'Kurly' },
  domains: {
    'kurly.com': { country: 'KR', currency: 'KRW' },
  },
  parts: { id: ['digits', 5, 11] },
  pages: [{ hosts: HOSTS, path: '/goods/:id{/}?' }],
  canonical: 'https://www.kurly.com/goods/:id',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: '',
  sources: ['product links seen in public code; access from memory'],
};
