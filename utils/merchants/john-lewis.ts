import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'john-lewis',
  name: { en: 'John Lewis', 'zh-CN': '约翰·路易斯' },
  domains: { 'johnlewis.com': { country: 'GB', currency: 'GBP' } },
  parts: { id: ['digits', 5, 10] },
  pages: [{ hosts: ['www.johnlewis.com', 'johnlewis.com'], path: '/:slug{/:colour}?/p:id{/}?' }],
  canonical: 'https://www.johnlewis.com:path',
  // The colour is a part of the path.
  variants: ['colour', 'size'],
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['johnlewis.scene7.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'sku s_ppc',
  sources: [
    'scrapinghub/product-extraction-benchmark @cba97d7 (2021-06-09)',
    'jef/streetmerchant @6272f6c (2025-07-20)',
    'guardian/dotcom-rendering @f72cb8f (2026-08-21): fixtures',
    'pictures from memory',
  ],
};
