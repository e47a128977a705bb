import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'stockx',
  name: { en: 'StockX', 'zh-CN': 'StockX' },
  domains: { 'stockx.com': { country: 'US', currency: 'USD' } },
  // Products stand where the shop's own pages do: only a long name with a number is one.
  parts: { lang: ['locale', 2, 5], id: ['code', 16, 120] },
  pages: [
    { hosts: ['stockx.com', 'www.stockx.com'], path: '{/:lang}?/:id{/}?' },
    { hosts: ['stockx.com', 'www.stockx.com'], path: '{/:lang}?/buy/:id{/}?' },
  ],
  canonical: 'https://stockx.com/:id',
  variants: ['size'],
  access: 'wall',
  images: ['images.stockx.com'],
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: '',
  sources: ['product links seen in public code', 'access from memory'],
};
