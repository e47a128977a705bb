import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'musinsa',
  name: { en: 'MUSINSA', 'zh-CN': 'MUSINSA' },
  domains: { 'musinsa.com': { country: 'KR', currency: 'KRW' } },
  parts: { id: ['digits', 4, 8] },
  pages: [
    { hosts: HOSTS, path: '/products/:id' },
    // What links were before.
    { hosts: [...HOSTS, 'store.:domain'], path: '/app/goods/:id{/}?' },
  ],
  canonical: 'https://www.musinsa.com/products/:id',
  // A sharer shows as utm_source=curator.
  affiliate: { 'Musinsa Curator': ['utm_source', 'utm_term'] },
  access: 'open',
  images: ['image.msscdn.net'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'af_dp',
  sources: ['product links seen in public code', 'pictures from memory'],
};
