import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'kakaku',
  name: { en: 'Kakaku.com', 'zh-CN': '价格.com' },
  domains: { 'kakaku.com': { country: 'JP', currency: 'JPY' } },
  parts: { number: ['digits', 10, 10] },
  pages: [{ hosts: ['kakaku.com', 's.kakaku.com'], path: '/item/K:number{/}?' }],
  key: 'K:number',
  canonical: 'https://kakaku.com/item/K:number/',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'lid',
  sources: ['product links seen in public code', 'access from memory'],
};
