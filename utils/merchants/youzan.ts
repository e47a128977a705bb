import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'youzan',
  name: { en: 'Youzan', 'zh-CN': '有赞' },
  domains: { 'youzan.com': { country: 'CN', currency: 'CNY' } },
  parts: { id: ['alias', 13, 16] },
  pages: [
    // Every shop has a host of its own; an alias is the same product under all of them.
    { hosts: ['*.youzan.com'], path: '/wscgoods/detail/:id' },
    { hosts: ['detail.youzan.com'], path: '/show/goods', query: { id: ['alias'] } },
    // Its name until 2015, when aliases could be shorter.
    {
      hosts: ['wap.koudaitong.com', 'h5.koudaitong.com', '*.youzan.com'],
      path: '{/wap}?/v2/showcase/goods',
      query: { id: ['alias'] },
      parts: { id: ['alias', 9, 16] },
    },
  ],
  canonical: 'https://h5.youzan.com/wscgoods/detail/:id',
  affiliate: { 'Youzan salesman': ['sl', 'dc_ps'] },
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'scan activity from qr shopAutoEnter banner_id alg_id slg reft spm oid kdtfrom',
  sources: [
    'a public node:test of a Youzan reader, page observed on 2026-10-02',
    'product links seen in public posts; who sl and dc_ps belong to from memory',
  ],
};
