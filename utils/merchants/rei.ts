import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'rei',
  name: { en: 'REI', 'zh-CN': 'REI' },
  domains: { 'rei.com': { country: 'US', currency: 'USD' } },
  parts: { id: ['digits', 5, 7] },
  pages: [{ hosts: HOSTS, path: '/product/:id/:slug' }],
  canonical: 'https://www.rei.com:path',
  variants: ['color'],
  affiliate: { AvantLink: ['avad'] },
  access: 'wall',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'cm_mmc sku',
  sources: ['product links seen in public code', 'avad, color and access from memory'],
};
