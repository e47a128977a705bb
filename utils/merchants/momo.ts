import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'momo',
  name: { en: 'momo Shopping', 'zh-CN': 'momo购物网' },
  domains: { 'momoshop.com.tw': { country: 'TW', currency: 'TWD' } },
  parts: { id: ['digits', 5, 9] },
  pages: [
    {
      hosts: ['www.momoshop.com.tw', 'momoshop.com.tw'],
      path: '/goods/GoodsDetail.jsp',
      query: { id: ['i_code'] },
    },
  ],
  canonical: 'https://www.momoshop.com.tw/goods/GoodsDetail.jsp?i_code=:id',
  access: 'wall',
  images: ['i1.momoshop.com.tw'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'openExternalBrowser mdiv str_category_code',
  sources: ['product links seen in public code', 'access and pictures from memory'],
};
