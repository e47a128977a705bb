import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'auction',
  name: { en: 'Auction', 'zh-CN': 'Auction' },
  domains: { 'auction.co.kr': { country: 'KR', currency: 'KRW' } },
  // A letter and digits.
  parts: { id: ['alnum', 9, 11] },
  pages: [
    {
      hosts: ['itempage3.auction.co.kr'],
      path: '/DetailView.aspx',
      query: { id: ['itemno'] },
      anyCase: true,
    },
  ],
  canonical: 'https://itempage3.auction.co.kr/DetailView.aspx?itemno=:id',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'keyword scoredtype frm NaPm',
  sources: ['product links seen in public posts'],
};
