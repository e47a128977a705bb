import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'emag',
  name: { en: 'eMAG', 'zh-CN': 'eMAG' },
  domains: {
    'emag.ro': { country: 'RO', currency: 'RON' },
    'emag.bg': { country: 'BG' },
    'emag.hu': { country: 'HU', currency: 'HUF' },
  },
  parts: { id: ['serial', 8, 10], code: ['upper', 6, 8] },
  pages: [
    { hosts: HOSTS, path: '/:slug/pd/:id{/}?' },
    // Without a digit, but with the ending that nearly all have.
    { hosts: HOSTS, path: '/:slug/pd/:codeBM{/}?', key: ':codeBM' },
  ],
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
