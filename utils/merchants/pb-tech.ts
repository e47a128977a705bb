import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'pb-tech',
  name: { en: 'PB Tech', 'zh-CN': 'PB Tech' },
  // On pbtech.com the path names the country.
  domains: {
    'pbtech.com': {},
    'pbtech.co.nz': { country: 'NZ', currency: 'NZD' },
  },
  parts: { country: ['locale', 2, 2], id: ['serial', 8, 14] },
  pages: [{ hosts: HOSTS, path: '{/:country}?/product/:id{/:slug}?{/}?' }],
  canonical: 'https://www.:domain:path',
  access: 'open',
  images: ['www.pbtech.co.nz'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'qr',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)', 'pbtech.co.nz from memory'],
};
