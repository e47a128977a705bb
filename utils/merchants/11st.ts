import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: '11st',
  name: { en: '11st', 'zh-CN': '11街' },
  domains: { '11st.co.kr': { country: 'KR', currency: 'KRW' } },
  parts: { id: ['digits', 6, 12] },
  pages: [
    { hosts: ['www.11st.co.kr'], path: '/products/{pa/}?:id{/}?' },
    // Old links.
    { hosts: ['www.11st.co.kr'], path: '/product/SellerProductDetail.tmall', query: { id: ['prdNo'] } },
  ],
  canonical: 'https://www.11st.co.kr/products/:id',
  access: 'open',
  images: ['*.011st.com'],
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'trTypeCd trCtgrNo NaPm xfrom xzone',
  sources: ['product links seen in public posts; *.011st.com from memory'],
};
