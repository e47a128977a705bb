import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'alibaba',
  name: { en: 'Alibaba.com', 'zh-CN': '阿里巴巴国际站' },
  // Wholesale: the price hangs on the quantity.
  domains: { 'alibaba.com': {} },
  parts: { id: ['digits', 8, 15] },
  pages: [{ hosts: ['www.alibaba.com', 'alibaba.com'], path: '/product-detail/{:slug}_:id.html' }],
  canonical: 'https://www.alibaba.com:path',
  access: 'open',
  images: ['*.alicdn.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'spm bm src',
  sources: [
    'blakadder/zigbee @d96e8aa (2025-10-03): shop links',
    'scrapinghub/product-extraction-benchmark @cba97d7 (2021-06-09)',
    'product links seen in public posts',
  ],
};
