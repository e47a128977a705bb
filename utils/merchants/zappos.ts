import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'zappos',
  name: { en: 'Zappos', 'zh-CN': 'Zappos' },
  domains: { 'zappos.com': { country: 'US', currency: 'USD' } },
  parts: { id: ['digits', 5, 8], color: ['digits', 1, 8] },
  pages: [
    { hosts: HOSTS, path: '/p/:slug/product/:id{/color/:color}?' },
    { hosts: HOSTS, path: '/product/:id{/color/:color}?', canonical: 'https://www.zappos.com/product/:id' },
  ],
  canonical: 'https://www.zappos.com/p/:slug/product/:id',
  // The color is a part of the path.
  variants: ['color'],
  affiliate: { 'Rakuten Advertising': ['ranMID', 'ranEAID', 'ranSiteID'] },
  access: 'wall',
  images: ['m.media-amazon.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'zlfid ref',
  sources: ['product links seen in public code', 'access from memory'],
};
