import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'qoo10',
  name: { en: 'Qoo10 Japan', 'zh-CN': 'Qoo10 日本' },
  domains: {
    'qoo10.jp': { country: 'JP', currency: 'JPY' },
  },
  parts: { id: ['digits', 8, 11] },
  pages: [
    { hosts: HOSTS, path: '/item/{:slug/}?:id{/}?' },
    { hosts: HOSTS, path: '/g/:id{/}?' },
  ],
  canonical: 'https://www.qoo10.jp/g/:id',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: '',
  sources: ['product links seen in public code; access from memory'],
};
