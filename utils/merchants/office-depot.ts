import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'office-depot',
  name: { en: 'Office Depot', 'zh-CN': 'Office Depot' },
  domains: { 'officedepot.com': { country: 'US', currency: 'USD' } },
  parts: { id: ['digits', 5, 9] },
  pages: [{ hosts: HOSTS, path: '/a/products/:id{/:slug}?{/}?' }],
  canonical: 'https://www.officedepot.com/a/products/:id/',
  affiliate: { 'Commission Junction': ['cjevent'] },
  access: 'open',
  images: ['media.officedepot.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'cm_cat',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)', 'pictures from memory'],
};
