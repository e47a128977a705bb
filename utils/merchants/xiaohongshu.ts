import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'xiaohongshu',
  name: { en: 'Xiaohongshu', 'zh-CN': '小红书' },
  domains: { 'xiaohongshu.com': { country: 'CN', currency: 'CNY' } },
  parts: { id: ['hex', 24, 24] },
  pages: [
    // Notes have ids of the same form; only this path holds goods.
    { hosts: ['www.xiaohongshu.com', 'mall.xiaohongshu.com'], path: '/goods-detail/:id' },
  ],
  canonical: 'https://www.xiaohongshu.com/goods-detail/:id',
  access: 'wall',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 't xsec_token xsec_source xhsshare appuid apptime share_id',
  sources: ['product links seen in public posts'],
};
