import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'bol',
  name: { en: 'bol', 'zh-CN': 'bol' },
  // The Netherlands and Belgium, both in EUR.
  domains: { 'bol.com': { currency: 'EUR' } },
  parts: { country: ['locale', 2, 2], lang: ['locale', 2, 2], id: ['digits', 13, 16] },
  pages: [{ hosts: ['www.bol.com', 'bol.com'], path: '/:country{/:lang}?/p/:slug/:id{/}?' }],
  canonical: 'https://www.bol.com:path',
  affiliate: { 'bol Partner Program': ['Referrer'] },
  access: 'open',
  images: ['media.s-bol.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'bltgh bltg promo',
  sources: ['blakadder/zigbee: shop links', 'product links seen in public posts'],
};
