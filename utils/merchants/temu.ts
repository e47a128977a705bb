import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'temu',
  name: { en: 'Temu', 'zh-CN': 'Temu' },
  // The path or the visitor's country chooses the currency.
  domains: { 'temu.com': {} },
  parts: { market: ['locale', 2, 5], id: ['digits', 15, 15] },
  pages: [{ hosts: HOSTS, path: '{/:market}?/:slug-g-:id.html' }],
  canonical: 'https://www.temu.com:path',
  access: 'wall',
  images: ['img.kwcdn.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: '_oak_* top_gallery_url refer_page_* _x_*',
  sources: ['product links seen in public code', 'access from memory'],
};
