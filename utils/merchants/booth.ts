import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'booth',
  name: { en: 'BOOTH', 'zh-CN': 'BOOTH' },
  domains: { 'booth.pm': { country: 'JP', currency: 'JPY' } },
  parts: { lang: ['locale', 2, 5], id: ['digits', 3, 9] },
  pages: [
    { hosts: ['booth.pm'], path: '{/:lang}?/items/:id' },
    // Every shop has a host of its own.
    { hosts: ['*.booth.pm'], path: '/items/:id' },
  ],
  canonical: 'https://booth.pm/ja/items/:id',
  access: 'open',
  images: ['booth.pximg.net'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'srsltid',
  sources: ['product links seen in public code', 'hosts of shops and pictures from memory'],
};
