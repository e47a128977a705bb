import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'target',
  name: { en: 'Target', 'zh-CN': '塔吉特' },
  domains: { 'target.com': { country: 'US', currency: 'USD' } },
  parts: { id: ['digits', 5, 11], preselect: ['digits', 5, 11] },
  pages: [{ hosts: ['www.target.com', 'target.com'], path: '/p{/:slug}?/-/A-:id{/}?' }],
  canonical: 'https://www.target.com/p/-/A-:id',
  variants: ['preselect'],
  affiliate: { 'Target Partners (Impact)': ['afid', 'clkid', 'irgwc', 'irclickid'] },
  // Its price comes from an API with a key of the page.
  access: 'wall',
  images: ['target.scene7.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'lnk ref cpng',
  sources: [
    'scrapfly/scrapfly-scrapers @43ac23c (2026-08-21)',
    'Cybrarist/Discount-Bandit @cf309d6 (2025-12-12)',
    'scrapinghub/product-extraction-benchmark @cba97d7 (2021-06-09)',
  ],
};
