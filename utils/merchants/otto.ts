import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'otto',
  name: { en: 'OTTO', 'zh-CN': 'OTTO' },
  domains: { 'otto.de': { country: 'DE', currency: 'EUR' } },
  parts: { id: ['digits', 6, 12], code: ['serial', 7, 7] },
  pages: [
    { hosts: ['www.otto.de', 'otto.de'], path: '/p/{:slug-}?:id{/}?' },
    { hosts: ['www.otto.de', 'otto.de'], path: '/p/{:slug-}?S:code{/}?', key: 'S:code' },
  ],
  canonical: 'https://www.otto.de:path',
  // In the query or, older, in the fragment.
  variants: ['variationId'],
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['i.otto.de'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'wkz iwl campid',
  sources: [
    'product links seen in public posts',
    'jef/streetmerchant @6272f6c (2025-07-20)',
    'scrapinghub/product-extraction-benchmark @cba97d7 (2021-06-09)',
  ],
};
