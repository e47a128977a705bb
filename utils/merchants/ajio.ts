import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'ajio',
  name: { en: 'AJIO', 'zh-CN': 'AJIO' },
  domains: { 'ajio.com': { country: 'IN', currency: 'INR' } },
  parts: { id: ['digits', 9, 12], colour: ['word', 2, 30] },
  pages: [{ hosts: HOSTS, path: '{/:slug}?/p/:id{_:colour}?' }],
  canonical: 'https://www.ajio.com/p/:id',
  variants: ['colour'],
  access: 'wall',
  images: ['assets.ajio.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'user',
  sources: [
    'Cybrarist/Discount-Bandit @cf309d6 (2025-12-12)',
    'product links seen in public code',
    'the colour, access and pictures from memory',
  ],
};
