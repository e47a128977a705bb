import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'ssg',
  name: { en: 'SSG', 'zh-CN': 'SSG' },
  domains: {
    'ssg.com': { country: 'KR', currency: 'KRW' },
  },
  parts: { id: ['digits', 13, 13] },
  pages: [
    {
      hosts: [
        'www.ssg.com',
        'emart.ssg.com',
        'department.ssg.com',
        'shinsegaemall.ssg.com',
        'traders.ssg.com',
      ],
      path: '/item/itemView.ssg',
      query: { id: ['itemId'] },
    },
  ],
  canonical: 'https://www.ssg.com/item/itemView.ssg?itemId=:id',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'siteNo salestrNo',
  sources: ['product links seen in public code; access from memory'],
};
