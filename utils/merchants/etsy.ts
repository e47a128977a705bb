import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'etsy',
  name: { en: 'Etsy', 'zh-CN': 'Etsy' },
  domains: { 'etsy.com': {} },
  parts: { id: ['digits', 6, 12], lang: ['locale', 2, 7] },
  pages: [
    // Every shop has a host of its own, too.
    { hosts: ['www.etsy.com', 'etsy.com', '*.etsy.com'], path: '{/:lang}?/listing/:id{/:slug}?{/}?' },
  ],
  canonical: 'https://www.etsy.com/listing/:id',
  variants: ['variation0', 'variation1'],
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['i.etsystatic.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'click_key click_sum organic_search_click ref ga_* frs sts content_source',
  sources: [
    'scrapfly/scrapfly-scrapers @43ac23c (2026-08-21)',
    'ClearURLs/Rules:data.min.json @9317c06 (2025-07-29)',
    'variation0 and variation1 from memory',
  ],
};
