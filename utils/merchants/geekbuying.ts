import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'geekbuying',
  name: { en: 'Geekbuying', 'zh-CN': 'Geekbuying' },
  domains: { 'geekbuying.com': {} },
  parts: { id: ['digits', 5, 7] },
  pages: [{ hosts: ['www.geekbuying.com', 'geekbuying.com'], path: '/item/:slug-:id.html' }],
  canonical: 'https://www.geekbuying.com:path',
  affiliate: { 'Geekbuying affiliates': ['affid'] },
  access: 'open',
  images: ['img.gkbcdn.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'utm_campaign Warehouse',
  sources: ['blakadder/zigbee @d96e8aa (2025-10-03): shop links', 'pictures from memory'],
};
