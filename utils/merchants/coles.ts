import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'coles',
  name: { en: 'Coles', 'zh-CN': 'Coles' },
  domains: { 'coles.com.au': { country: 'AU', currency: 'AUD' } },
  parts: { id: ['digits', 4, 8] },
  pages: [{ hosts: ['www.coles.com.au', 'coles.com.au'], path: '/product/:slug-:id{/}?' }],
  canonical: 'https://www.coles.com.au:path',
  access: 'wall',
  images: ['productimages.coles.com.au'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'pid',
  sources: [
    'jez500/pricebuddy @8e8d3a8 (2026-07-02)',
    'product links seen in public posts',
    'access and pictures from memory',
  ],
};
