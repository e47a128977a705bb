import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'muji',
  name: { en: 'Muji', 'zh-CN': '无印良品' },
  domains: { 'muji.com': { country: 'JP', currency: 'JPY' } },
  parts: { id: ['digits', 13, 13] },
  pages: [{ hosts: ['www.muji.com', 'muji.com'], path: '/jp/ja/store/cmdty/detail/:id{/}?' }],
  canonical: 'https://www.muji.com/jp/ja/store/cmdty/detail/:id',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: '',
  sources: ['product links seen in public code', 'access from memory'],
};
