import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['aliexpress.com', '*.aliexpress.com', 'aliexpress.us', '*.aliexpress.us'];

export default defineMerchant({
  id: 'aliexpress',
  name: { en: 'AliExpress', 'zh-CN': '全球速卖通' },
  // Each language has a host; the American site numbers its own items.
  domains: {
    'aliexpress.com': {},
    'aliexpress.us': { country: 'US', currency: 'USD' },
    'aliexpress.ru': { country: 'RU', currency: 'RUB' },
  },
  parts: { id: ['digits', 8, 17], shop: ['digits', 4, 12] },
  pages: [
    { hosts: HOSTS, path: '/item/:id.html' },
    { hosts: HOSTS, path: '/i/:id.html' },
    // Old links.
    { hosts: HOSTS, path: '/item/:slug/:id.html' },
    { hosts: HOSTS, path: '/store/product/:slug/:shop_:id.html' },
    {
      hosts: ['aliexpress.ru', '*.aliexpress.ru'],
      path: '/item/:id.html',
      canonical: 'https://aliexpress.ru/item/:id.html',
    },
  ],
  canonical: 'https://www.:domain/item/:id.html',
  variants: ['sku_id', 'skuId'],
  affiliate: {
    'AliExpress Portals': [
      'aff_fsk',
      'aff_fcid',
      'aff_platform',
      'aff_trace_key',
      'sk',
      'af',
      'cv',
      'dp',
      'mall_affr',
      'tt',
    ],
  },
  // Servers get a slider.
  access: 'wall',
  images: ['*.alicdn.com', '*.aliexpress-media.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking:
    'spm scm algo_pvid algo_expid algo_exp_id btsid ws_ab_test gps-id pdp_npi curPageLogUid ' +
    'utparam-url terminal_id _randl_*',
  sources: [
    'scrapfly/scrapfly-scrapers @43ac23c (2026-08-21)',
    'Cybrarist/Discount-Bandit @cf309d6 (2025-12-12)',
    'ClearURLs/Rules:data.min.json @9317c06 (2025-07-29)',
    'blakadder/zigbee: shop links',
  ],
};
