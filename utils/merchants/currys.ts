import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'currys',
  name: { en: 'Currys', 'zh-CN': 'Currys' },
  domains: {
    'currys.co.uk': { country: 'GB', currency: 'GBP' },
    'currys.ie': { country: 'IE', currency: 'EUR' },
  },
  parts: { id: ['digits', 8, 8] },
  pages: [
    { hosts: HOSTS, path: '/products/:slug-:id.html' },
    // Old links.
    { hosts: HOSTS, path: '/*-:id-pdt.html' },
  ],
  canonical: 'https://www.:domain:path',
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['media.currys.biz'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'istCompanyId cidp',
  sources: [
    'jef/streetmerchant @6272f6c (2025-07-20)',
    'Cybrarist/Discount-Bandit @cf309d6 (2025-12-12)',
    'scrapinghub/product-extraction-benchmark @cba97d7 (2021-06-09)',
    'pictures from memory',
  ],
};
