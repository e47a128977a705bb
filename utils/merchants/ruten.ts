import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'ruten',
  name: { en: 'Ruten', 'zh-CN': '露天市集' },
  domains: {
    'ruten.com.tw': { country: 'TW', currency: 'TWD' },
  },
  parts: { id: ['digits', 11, 16] },
  pages: [
    { hosts: HOSTS, path: '/item/:id{/}?' },
    // Until 2025.
    { hosts: HOSTS, path: '/item/show', query: { id: [''] } },
  ],
  canonical: 'https://www.ruten.com.tw/item/:id/',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: '',
  sources: [
    'product links seen in public code; access, and until when the older form was linked, from memory',
  ],
};
