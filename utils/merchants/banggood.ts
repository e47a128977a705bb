import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'banggood',
  name: { en: 'Banggood', 'zh-CN': 'Banggood' },
  domains: { 'banggood.com': {} },
  parts: { id: ['digits', 5, 8] },
  pages: [{ hosts: ['www.banggood.com', 'banggood.com'], path: '/:slug-p-:id.html' }],
  canonical: 'https://www.banggood.com:path',
  variants: ['ID', 'cur_warehouse'],
  affiliate: { 'Banggood affiliates': ['p', 'custlinkid'] },
  access: 'open',
  images: ['*.banggood.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'rmmds utm_campaign',
  sources: ['blakadder/zigbee @d96e8aa (2025-10-03): shop links', 'product links seen in public posts'],
};
