import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'argos',
  name: { en: 'Argos', 'zh-CN': 'Argos' },
  domains: { 'argos.co.uk': { country: 'GB', currency: 'GBP' } },
  parts: { id: ['digits', 7, 7] },
  pages: [{ hosts: ['www.argos.co.uk', 'argos.co.uk'], path: '/product/:id{/}?' }],
  canonical: 'https://www.argos.co.uk/product/:id',
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['media.4rgos.it'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'clickSR clickCSR clickPR storeId istCompanyId',
  sources: [
    'scrapinghub/product-extraction-benchmark @cba97d7 (2021-06-09)',
    'jef/streetmerchant @6272f6c (2025-07-20)',
    'Cybrarist/Discount-Bandit @cf309d6 (2025-12-12)',
    'product links seen in public posts',
  ],
};
