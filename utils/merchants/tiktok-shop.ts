import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'tiktok-shop',
  name: { en: 'TikTok Shop', 'zh-CN': 'TikTok Shop' },
  // One host for every country it sells in: the currency is known from the page alone.
  domains: { 'tiktok.com': {} },
  parts: { id: ['digits', 16, 20], region: ['locale', 2, 2] },
  pages: [
    { hosts: ['www.tiktok.com', 'shop.tiktok.com'], path: '/view/product/:id{/}?' },
    { hosts: ['www.tiktok.com'], path: '/shop/pdp/{:slug/}?:id{/}?' },
    { hosts: ['shop.tiktok.com'], path: '/:region/pdp/{:slug/}?:id{/}?' },
  ],
  canonical: 'https://www.tiktok.com/view/product/:id',
  access: 'wall',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'region locale source enter_from enter_method',
  sources: [
    'three forms of one product in a public project’s cases (shop.tiktok.com/<region>/pdp, www.tiktok.com/shop/pdp, /view/product), 2026',
    'shop.tiktok.com/view/product/<id>?region= in several public sellers’ tools; the tracking parameters from memory',
  ],
};
