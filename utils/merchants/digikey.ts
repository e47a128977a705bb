import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'digikey',
  name: { en: 'DigiKey', 'zh-CN': '得捷电子' },
  domains: { 'digikey.com': {} },
  // A part's name may hold a "/", escaped.
  parts: { lang: ['locale', 2, 2], part: ['text', 1, 120], id: ['digits', 1, 9] },
  pages: [
    { hosts: ['www.digikey.com', 'digikey.com'], path: '/:lang/products/detail/:maker/:part/:id{/}?' },
    // Old links.
    { hosts: ['www.digikey.com', 'digikey.com'], path: '/product-detail/:lang/:maker/:part/:code/:id{/}?' },
  ],
  canonical: 'https://www.digikey.com:path',
  access: 'wall',
  images: ['mm.digikey.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'utm_adgroup gclsrc s',
  sources: [
    'microlinkhq/metascraper @20423f5 (2026-08-19): fixtures',
    'zotero/translators @2814370 (2026-06-26): test cases',
    'blakadder/zigbee @d96e8aa (2025-10-03): shop links',
    'product links seen in public posts',
    'access from memory',
  ],
};
