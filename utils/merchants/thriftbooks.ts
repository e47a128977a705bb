import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'thriftbooks',
  name: { en: 'ThriftBooks', 'zh-CN': 'ThriftBooks' },
  domains: { 'thriftbooks.com': { country: 'US', currency: 'USD' } },
  parts: { id: ['digits', 5, 9] },
  pages: [{ hosts: HOSTS, path: '/w/:slug/:id{/*}?' }],
  canonical: 'https://www.thriftbooks.com/w/:slug/:id/',
  // The edition, in the fragment.
  variants: ['edition', 'isbn'],
  affiliate: { Impact: ['irclickid', 'irgwc'] },
  access: 'open',
  images: ['i.thriftbooks.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'idiq mkwid',
  sources: ['product links seen in public code', 'pictures from memory'],
};
