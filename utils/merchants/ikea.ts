import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.ikea.com', 'ikea.com'];

export default defineMerchant({
  id: 'ikea',
  name: { en: 'IKEA', 'zh-CN': '宜家' },
  // The path names the country.
  domains: { 'ikea.com': {} },
  parts: { country: ['locale', 2, 2], lang: ['locale', 2, 2], id: ['digits', 8, 8] },
  pages: [
    { hosts: HOSTS, path: '/:country/:lang/p/{:slug-}?:id{/}?' },
    // An "s" begins the number of a set.
    { hosts: HOSTS, path: '/:country/:lang/p/{:slug-}?s:id{/}?', key: 's:id' },
    // Old links.
    { hosts: HOSTS, path: '/:country/:lang/catalog/products/:id{/}?' },
    { hosts: HOSTS, path: '/:country/:lang/catalog/products/S:id{/}?', key: 's:id' },
  ],
  canonical: 'https://www.ikea.com:path',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'itm_campaign itm_content',
  sources: [
    'blakadder/zigbee @d96e8aa (2025-10-03): shop links',
    'scrapinghub/product-extraction-benchmark @cba97d7 (2021-06-09)',
    'product links seen in public posts',
  ],
};
