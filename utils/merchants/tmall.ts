import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'tmall',
  name: { en: 'Tmall', 'zh-CN': '天猫' },
  domains: {
    'tmall.com': { country: 'CN', currency: 'CNY' },
    // Tmall Global: sold from abroad, priced in CNY.
    'tmall.hk': { currency: 'CNY' },
  },
  parts: { id: ['digits', 8, 13] },
  pages: [
    {
      hosts: [
        'detail.tmall.com',
        'detail.m.tmall.com',
        'chaoshi.detail.tmall.com',
        'chaoshi.detail.m.tmall.com',
        // Ali Health, old links.
        'detail.liangxinyao.com',
        'detail.yao.95095.com',
      ],
      path: '/item.htm',
      query: { id: ['id'] },
    },
    { hosts: ['detail.tmall.hk', 'detail.m.tmall.hk'], path: '{/hk}?/item.htm', query: { id: ['id'] } },
  ],
  canonical: 'https://detail.tmall.com/item.htm?id=:id',
  variants: ['skuId', 'sku_properties'],
  affiliate: { Taobaoke: ['ali_trackid', 'ali_refid', 'pid', 'relationId', 'union_lens'] },
  access: 'wall',
  readFrom: ['detail.tmall.hk'],
  images: ['*.alicdn.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-21',
  tracking:
    'spm scm ns abbucket pvid acm pos ut_sk un suid share_crt_v sp_tk cpp shareurl short_name ' +
    'sourceType app utparam price user_id cat_id is_b rn user_number_id activity_id algo_expid ' +
    'trackInfo',
  sources: ['ClearURLs/Rules:data.min.json @9317c06 (2025-07-29)', 'product links seen in public posts'],
};
