import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'smyths',
  name: { en: 'Smyths Toys', 'zh-CN': 'Smyths Toys' },
  // The path names the country.
  domains: { 'smythstoys.com': {} },
  parts: { country: ['locale', 2, 2], lang: ['locale', 2, 5], id: ['digits', 5, 7] },
  pages: [{ hosts: HOSTS, path: '/:country/:lang/*/p/:id' }],
  canonical: 'https://www.smythstoys.com:path',
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['image.smythstoys.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'utm_campaign',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)', 'pictures from memory'],
};
