import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'goofish',
  name: { en: 'Xianyu', 'zh-CN': '闲鱼' },
  domains: {
    'goofish.com': { country: 'CN', currency: 'CNY' },
  },
  parts: { id: ['digits', 9, 14] },
  // Its pages were Taobao's before.
  pages: [
    { hosts: ['www.goofish.com', 'goofish.com', 'h5.m.goofish.com'], path: '/item', query: { id: ['id'] } },
    { hosts: ['2.taobao.com'], path: '/item.htm', query: { id: ['id'] } },
  ],
  canonical: 'https://www.goofish.com/item?id=:id',
  access: 'wall',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'categoryId spm',
  sources: ['product links seen in public code; access from memory'],
};
