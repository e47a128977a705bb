import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'pchome-24h',
  name: { en: 'PChome 24h', 'zh-CN': 'PChome 24h购物' },
  domains: { 'pchome.com.tw': { country: 'TW', currency: 'TWD' } },
  parts: { cat: ['upper', 6, 6], number: ['serial', 9, 9] },
  pages: [{ hosts: ['24h.pchome.com.tw'], path: '/prod/:cat-:number' }],
  key: ':cat-:number',
  canonical: 'https://24h.pchome.com.tw/prod/:cat-:number',
  access: 'open',
  images: ['cs-a.ecimg.tw', 'cs-b.ecimg.tw'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'fq',
  sources: ['product links seen in public code', 'pictures from memory'],
};
