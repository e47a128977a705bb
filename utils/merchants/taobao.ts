import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'taobao',
  name: { en: 'Taobao', 'zh-CN': '淘宝' },
  domains: { 'taobao.com': { country: 'CN', currency: 'CNY' } },
  parts: { id: ['digits', 8, 13] },
  pages: [
    { hosts: ['item.taobao.com'], path: '/item.htm', query: { id: ['id'] } },
    { hosts: ['world.taobao.com'], path: '/item/:id.htm' },
    // The app's share pages.
    { hosts: ['h5.m.taobao.com', 'm.intl.taobao.com'], path: '/awp/core/detail.htm', query: { id: ['id'] } },
    { hosts: ['m.intl.taobao.com'], path: '/detail/detail.html', query: { id: ['id'] } },
    { hosts: ['a.m.taobao.com'], path: '/i:id.htm' },
  ],
  canonical: 'https://item.taobao.com/item.htm?id=:id',
  variants: ['skuId', 'sku_properties'],
  affiliate: { Taobaoke: ['ali_trackid', 'ali_refid', 'pid', 'relationId', 'union_lens'] },
  access: 'wall',
  // Often shows a title and a picture without login, where item.taobao.com does not.
  readFrom: ['world.taobao.com'],
  images: ['*.alicdn.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-21',
  tracking:
    'spm scm ns abbucket pvid acm pos ut_sk un suid share_crt_v sp_tk cpp shareurl short_name ' +
    'sourceType app utparam price turing_bucket mytmenu algo_expid trackInfo',
  sources: [
    'ClearURLs/Rules:data.min.json @9317c06 (2025-07-29)',
    'jackwener/OpenCLI:clis/taobao @27ba33f (2026-08-08)',
    'pages as served on 2026-10-03; m.intl.taobao.com and union_lens from memory',
  ],
};
