import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'wayfair',
  name: { en: 'Wayfair', 'zh-CN': 'Wayfair' },
  domains: {
    'wayfair.com': { country: 'US', currency: 'USD' },
    'wayfair.ca': { country: 'CA', currency: 'CAD' },
    'wayfair.co.uk': { country: 'GB', currency: 'GBP' },
  },
  parts: { id: ['alias', 6, 12], number: ['digits', 6, 10] },
  pages: [
    { hosts: ['www.:domain', ':domain'], path: '/:kind/pdp/:slug-:id.html' },
    // Newer pages, with the same number.
    { hosts: ['www.wayfair.com'], path: '/:slug~W:number{.html}?', key: 'w:number' },
  ],
  canonical: 'https://www.:domain:path',
  variants: ['piid'],
  affiliate: { 'Commission Junction': ['cjevent'] },
  access: 'wall',
  images: ['assets.wfcdn.com', 'secure.img1-fg.wfcdn.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'refid csnid experiencetype',
  sources: [
    'scrapinghub/product-extraction-benchmark @cba97d7 (2021-06-09)',
    'scrapfly/scrapfly-scrapers @43ac23c (2026-08-21)',
    'other countries, access, piid and pictures from memory',
  ],
};
