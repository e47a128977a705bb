import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'depop',
  name: { en: 'Depop', 'zh-CN': 'Depop' },
  domains: { 'depop.com': {} },
  // The seller, then the title: never one word.
  parts: { seller: ['word', 2, 40], rest: ['code', 3, 150] },
  pages: [{ hosts: HOSTS, path: '/products/:seller-:rest{/}?' }],
  key: ':seller-:rest',
  canonical: 'https://www.depop.com/products/:seller-:rest/',
  access: 'wall',
  images: ['media-photos.depop.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'moduleOrigin',
  sources: ['product links seen in public code', 'access and pictures from memory'],
};
