import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'farfetch',
  name: { en: 'FARFETCH', 'zh-CN': '发发奇' },
  // The path names the country.
  domains: { 'farfetch.com': {} },
  parts: { country: ['locale', 2, 5], id: ['digits', 6, 9] },
  pages: [{ hosts: HOSTS, path: '{/:country}?/shopping/*-item-:id.aspx' }],
  canonical: 'https://www.farfetch.com:path',
  // The boutique that sells it.
  variants: ['storeid'],
  affiliate: { 'Rakuten Advertising': ['ranMID', 'ranEAID', 'ranSiteID'] },
  access: 'wall',
  images: ['cdn-images.farfetch-contents.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'clickref pid c',
  sources: ['product links seen in public code', 'access and pictures from memory'],
};
