import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'grailed',
  name: { en: 'Grailed', 'zh-CN': 'Grailed' },
  domains: { 'grailed.com': { country: 'US', currency: 'USD' } },
  parts: { id: ['digits', 4, 9] },
  pages: [{ hosts: HOSTS, path: '/listings/:id{-:slug}?' }],
  canonical: 'https://www.grailed.com/listings/:id',
  access: 'wall',
  images: ['media-assets.grailed.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'g_aidx g_aqid',
  sources: ['product links seen in public code', 'access and pictures from memory'],
};
