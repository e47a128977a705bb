import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'weidian',
  name: { en: 'Weidian', 'zh-CN': '微店' },
  domains: { 'weidian.com': { country: 'CN', currency: 'CNY' } },
  parts: { id: ['digits', 6, 14] },
  pages: [
    {
      hosts: ['weidian.com', 'www.weidian.com', '*.v.weidian.com', 'weidian.cn'],
      path: '/item.html',
      query: { id: ['itemid', 'item_id'] },
      anyCase: true,
    },
    { hosts: ['weidian.com', 'www.weidian.com', '*.v.weidian.com', 'weidian.cn'], path: '/item/:id' },
  ],
  canonical: 'https://weidian.com/item.html?itemID=:id',
  // {"itemId":"…"}, escaped; in fen. It answers who sends no referrer.
  json: {
    address: 'https://thor.weidian.com/detail/getItemSkuInfo/1.0?param=%7B%22itemId%22%3A%22:id%22%7D',
    product: 'result',
    title: 'itemTitle',
    image: 'itemMainPic',
    unit: 'minor',
    price: 'itemDiscountLowPrice',
    highest: 'itemDiscountHighPrice',
    left: 'itemStock',
  },
  access: 'open',
  // Its public JSON: price and stock of each SKU, asked without a referrer.
  readFrom: ['thor.weidian.com'],
  images: ['*.geilicdn.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-21',
  tracking: 'wfr from isappinstalled spider_token share_relation',
  sources: ['three public callers of thor.weidian.com', 'product links seen in public posts'],
};
