import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'domadoo',
  name: { en: 'Domadoo', 'zh-CN': 'Domadoo' },
  domains: { 'domadoo.fr': { country: 'FR', currency: 'EUR' } },
  parts: { lang: ['locale', 2, 2], id: ['digits', 2, 6] },
  pages: [{ hosts: ['www.domadoo.fr', 'domadoo.fr'], path: '/:lang/:kind/:id-:slug.html' }],
  canonical: 'https://www.domadoo.fr:path',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'domid id_campaign',
  sources: ['blakadder/zigbee @d96e8aa (2025-10-03): shop links', 'product links seen in public posts'],
};
