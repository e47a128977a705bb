import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'expert-germany',
  name: { en: 'expert', 'zh-CN': 'expert' },
  domains: { 'expert.de': { country: 'DE', currency: 'EUR' } },
  parts: { id: ['digits', 11, 11] },
  pages: [
    { hosts: HOSTS, path: '/shop/:id-:slug.html' },
    { hosts: HOSTS, path: '/shop/unsere-produkte/*/:id-:slug.html' },
  ],
  canonical: 'https://www.expert.de:path',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'branch_id',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)'],
};
