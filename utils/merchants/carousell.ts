import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'carousell',
  name: { en: 'Carousell', 'zh-CN': '旋转拍卖' },
  domains: {
    'carousell.sg': { country: 'SG', currency: 'SGD' },
    'carousell.com.hk': { country: 'HK', currency: 'HKD' },
    'carousell.com.my': { country: 'MY', currency: 'MYR' },
    'carousell.ph': { country: 'PH', currency: 'PHP' },
  },
  parts: { id: ['digits', 9, 12] },
  pages: [{ hosts: HOSTS, path: '/p/{:slug-}?:id{/}?' }],
  canonical: 'https://www.:domain/p/:id/',
  access: 'wall',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 't-id',
  sources: ['product links seen in public code; access from memory'],
};
