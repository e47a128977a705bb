import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'bilibili-mall',
  name: { en: 'Bilibili Mall', 'zh-CN': '哔哩哔哩会员购' },
  domains: {
    'bilibili.com': { country: 'CN', currency: 'CNY' },
  },
  parts: { id: ['digits', 8, 10] },
  pages: [
    {
      hosts: ['mall.bilibili.com'],
      path: '{/neul-next/detailuniversal}?/detail.html',
      query: { id: ['itemsId'] },
    },
  ],
  canonical: 'https://mall.bilibili.com/detail.html?itemsId=:id',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'msource share_medium share_plat loadingShow noTitleBar',
  sources: ['product links seen in public code; access from memory'],
};
