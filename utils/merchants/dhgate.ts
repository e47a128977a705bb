import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'dhgate',
  name: { en: 'DHgate', 'zh-CN': '敦煌网' },
  domains: {
    'dhgate.com': { country: 'CN', currency: 'USD' },
  },
  parts: { id: ['digits', 9, 11] },
  pages: [{ hosts: HOSTS, path: '/product/:slug/:id.html' }],
  canonical: 'https://www.dhgate.com:path',
  variants: ['skuId'],
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: '',
  sources: ['product links seen in public code; access from memory'],
};
