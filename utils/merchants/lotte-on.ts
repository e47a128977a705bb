import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'lotte-on',
  name: { en: 'Lotte ON', 'zh-CN': 'Lotte ON' },
  domains: {
    'lotteon.com': { country: 'KR', currency: 'KRW' },
  },
  parts: { id: ['serial', 10, 18] },
  pages: [{ hosts: HOSTS, path: '/p/product/:id' }],
  canonical: 'https://www.lotteon.com/p/product/:id',
  variants: ['sitmNo'],
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'mall_no dp_infw_cd',
  sources: ['product links seen in public code; access from memory'],
};
