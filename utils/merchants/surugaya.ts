import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'surugaya',
  name: { en: 'Suruga-ya', 'zh-CN': '骏河屋' },
  domains: { 'suruga-ya.jp': { country: 'JP', currency: 'JPY' } },
  parts: { id: ['serial', 7, 12] },
  pages: [{ hosts: ['www.suruga-ya.jp', 'suruga-ya.jp'], path: '/product/detail/:id{/}?' }],
  canonical: 'https://www.suruga-ya.jp/product/detail/:id',
  // The shop that has it, and its condition.
  variants: ['tenpo_cd', 'branch_number'],
  affiliate: { 'Suruga-ya affiliates': ['affiliate_id'] },
  access: 'open',
  images: ['cdn.suruga-ya.jp'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'src',
  sources: ['product links seen in public posts', 'branch_number, affiliate_id and pictures from memory'],
};
