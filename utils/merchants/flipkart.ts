import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'flipkart',
  name: { en: 'Flipkart', 'zh-CN': 'Flipkart' },
  domains: { 'flipkart.com': { country: 'IN', currency: 'INR' } },
  parts: { id: ['alias', 13, 16], pid: ['upper', 10, 20] },
  pages: [{ hosts: ['www.flipkart.com', 'flipkart.com'], path: '/:slug/p/itm:id{/}?' }],
  key: 'itm:id',
  canonical: 'https://www.flipkart.com/:slug/p/itm:id',
  variants: ['pid'],
  affiliate: { 'Flipkart Affiliate': ['affid', 'affExtParam1', 'affExtParam2'] },
  access: 'open',
  images: ['rukminim1.flixcart.com', 'rukminim2.flixcart.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking:
    'lid otracker* ssid iid cid marketplace srno ppt ppn qH store fm collection-tab-name hpid ' + 'ctx',
  sources: [
    'Cybrarist/Discount-Bandit @cf309d6 (2025-12-12)',
    'ClearURLs/Rules:data.min.json @9317c06 (2025-07-29)',
    'pictures from memory',
  ],
};
