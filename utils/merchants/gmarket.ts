import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'gmarket',
  name: { en: 'Gmarket', 'zh-CN': 'Gmarket' },
  domains: { 'gmarket.co.kr': { country: 'KR', currency: 'KRW' } },
  parts: { id: ['digits', 8, 11] },
  pages: [
    {
      hosts: ['item.gmarket.co.kr', 'mitem.gmarket.co.kr'],
      path: '/Item',
      query: { id: ['goodscode'] },
      anyCase: true,
    },
    {
      hosts: ['item.gmarket.co.kr', 'mitem.gmarket.co.kr'],
      path: '/item',
      query: { id: ['goodscode'] },
      anyCase: true,
    },
    {
      hosts: ['item.gmarket.co.kr', 'mitem.gmarket.co.kr'],
      path: '/DetailView/Item.asp',
      query: { id: ['goodscode'] },
      anyCase: true,
    },
    {
      hosts: ['item.gmarket.co.kr', 'mitem.gmarket.co.kr'],
      path: '/detailview/item.asp',
      query: { id: ['goodscode'] },
      anyCase: true,
    },
    {
      hosts: ['item.gmarket.co.kr', 'mitem.gmarket.co.kr'],
      path: '/',
      query: { id: ['goodscode'] },
      anyCase: true,
    },
  ],
  canonical: 'https://item.gmarket.co.kr/Item?goodscode=:id',
  affiliate: { 'Gmarket partners': ['jaehuid'] },
  access: 'open',
  images: ['gdimg.gmarket.co.kr'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'keyword_seq keyword fr needClose GoodsSale NaPm utparam-url',
  sources: ['product links seen in public posts; gdimg.gmarket.co.kr from memory'],
};
