import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'ebuyer',
  name: { en: 'Ebuyer', 'zh-CN': 'Ebuyer' },
  domains: { 'ebuyer.com': { country: 'GB', currency: 'GBP' } },
  parts: { id: ['digits', 5, 7] },
  pages: [{ hosts: HOSTS, path: '/:id-:slug' }],
  canonical: 'https://www.ebuyer.com:path',
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['image.ebuyer.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'mkwid',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)', 'pictures from memory'],
};
