import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'rakuma',
  name: { en: 'Rakuma', 'zh-CN': 'Rakuma' },
  domains: {
    'fril.jp': { country: 'JP', currency: 'JPY' },
  },
  parts: { id: ['hex', 32, 32] },
  pages: [{ hosts: ['item.fril.jp'], path: '/:id{/}?' }],
  canonical: 'https://item.fril.jp/:id',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: '',
  sources: ['product links seen in public code; access from memory'],
};
