import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'woolworths',
  name: { en: 'Woolworths', 'zh-CN': '伍尔沃斯' },
  domains: { 'woolworths.com.au': { country: 'AU', currency: 'AUD' } },
  parts: { id: ['digits', 3, 7], title: ['title', 1, 300] },
  pages: [
    { hosts: ['www.woolworths.com.au', 'woolworths.com.au'], path: '/shop/productdetails/:id{/:title}?{/}?' },
  ],
  canonical: 'https://www.woolworths.com.au:path',
  affiliate: { 'Commission Factory': ['cfclick'] },
  access: 'wall',
  images: ['cdn0.woolworths.media'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'googleSearchTerm',
  sources: [
    'jez500/pricebuddy @8e8d3a8 (2026-07-02)',
    'product links seen in public posts',
    'access and cfclick from memory',
  ],
};
