import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'mogujie',
  name: { en: 'Mogujie', 'zh-CN': '蘑菇街' },
  domains: { 'mogujie.com': { country: 'CN', currency: 'CNY' } },
  parts: { id: ['alias', 6, 8] },
  pages: [{ hosts: ['shop.mogujie.com'], path: '/detail/:id' }],
  canonical: 'https://shop.mogujie.com/detail/:id',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'acm ptp cparam',
  sources: ['product links seen in public posts; parameters from memory'],
};
