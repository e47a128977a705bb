import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'walmart',
  name: { en: 'Walmart', 'zh-CN': '沃尔玛' },
  domains: {
    'walmart.com': { country: 'US', currency: 'USD' },
    'walmart.ca': { country: 'CA', currency: 'CAD' },
  },
  parts: { id: ['digits', 5, 12], lang: ['locale', 2, 2] },
  pages: [
    { hosts: ['www.walmart.com', 'walmart.com'], path: '/ip/{:slug/}?:id{/}?' },
    // Canada names its items in digits or, newer, in both.
    {
      hosts: ['www.walmart.ca', 'walmart.ca'],
      path: '/:lang/ip/:slug/:id{/}?',
      parts: { id: ['alnum', 10, 16] },
      canonical: 'https://www.walmart.ca/:lang/ip/:slug/:id',
    },
  ],
  canonical: 'https://www.walmart.com/ip/:id',
  variants: ['selectedSellerId', 'selectedOfferId', 'variantFieldId'],
  affiliate: {
    'Walmart Creator (Impact)': ['irgwc', 'clickid', 'wmlspartner', 'affiliates_ad_id', 'sourceid', 'veh'],
  },
  // "Press and hold."
  access: 'wall',
  images: ['i5.walmartimages.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'athbdg ath* u1 from classType adid',
  sources: [
    'scrapfly/scrapfly-scrapers @43ac23c (2026-08-21)',
    'Cybrarist/Discount-Bandit @cf309d6 (2025-12-12)',
    'ClearURLs/Rules:data.min.json @9317c06 (2025-07-29)',
    'jef/streetmerchant @6272f6c (2025-07-20)',
    'parameters of variants and i5.walmartimages.com from memory',
  ],
};
