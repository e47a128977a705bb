import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'douyin-shop',
  name: { en: 'Douyin Mall', 'zh-CN': '抖音商城' },
  domains: { 'jinritemai.com': { country: 'CN', currency: 'CNY' } },
  // 19 digits: more than a number holds.
  parts: { id: ['digits', 15, 19] },
  pages: [
    { hosts: ['haohuo.jinritemai.com'], path: '/ecommerce/trade/detail/index.html', query: { id: ['id'] } },
    // Older builds of the same page.
    { hosts: ['haohuo.jinritemai.com'], path: '/views/product/item2', query: { id: ['id'] } },
    { hosts: ['haohuo.jinritemai.com'], path: '/views/product/item', query: { id: ['id'] } },
    { hosts: ['haohuo.jinritemai.com'], path: '/views/product/detail', query: { id: ['id'] } },
  ],
  canonical: 'https://haohuo.jinritemai.com/ecommerce/trade/detail/index.html?id=:id',
  affiliate: {
    'Jingxuan Lianmeng': ['origin_colonel_buyin_id', 'pick_source', 'meta_params', 'activity_id'],
  },
  access: 'wall',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'origin_type',
  sources: ['three public readers of Douyin shop links', 'product links seen in public posts'],
};
