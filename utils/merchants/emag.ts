import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'emag',
  name: { en: 'eMAG', 'zh-CN': 'eMAG' },
  domains: {
    'emag.ro': { country: 'RO', currency: 'RON' },
    'emag.bg': { country: 'BG' },
    'emag.hu': { country: 'HU', currency: 'HUF' },
  },
  parts: { id: ['alnum', 8, 10] },
  pages: [{ hosts: ['www.:domain', ':domain'], path: '/:slug/pd/:id{/}?' }],
  canonical: 'https://www.:domain:path',
  affiliate: { '2Performant': ['2pau'] },
  access: 'open',
  images: ['s13emagst.akamaized.net'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'ref recid scenario_ID provider aid oid',
  sources: [
    'scrapinghub/product-extraction-benchmark @cba97d7 (2021-06-09)',
    'blakadder/zigbee @d96e8aa (2025-10-03): shop links',
    'product links seen in public posts',
    '2pau from memory',
  ],
};
