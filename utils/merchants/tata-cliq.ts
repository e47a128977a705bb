import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'tata-cliq',
  name: { en: 'Tata CLiQ', 'zh-CN': 'Tata CLiQ' },
  domains: { 'tatacliq.com': { country: 'IN', currency: 'INR' } },
  parts: { number: ['digits', 8, 18] },
  pages: [{ hosts: HOSTS, path: '{/:slug}?/p-mp:number' }],
  key: 'mp:number',
  canonical: 'https://www.tatacliq.com/p-mp:number',
  access: 'open',
  images: ['img.tatacliq.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'icid2',
  sources: [
    'Cybrarist/Discount-Bandit @cf309d6 (2025-12-12)',
    'product links seen in public code',
    'pictures from memory',
  ],
};
