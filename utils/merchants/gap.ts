import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'gap',
  name: { en: 'Gap', 'zh-CN': '盖璞' },
  domains: { 'gap.com': { country: 'US', currency: 'USD' } },
  parts: { id: ['digits', 6, 13] },
  pages: [{ hosts: HOSTS, path: '/browse/product.do', query: { id: ['pid'] } }],
  canonical: 'https://www.gap.com/browse/product.do?pid=:id',
  affiliate: { 'Rakuten Advertising': ['ranMID', 'ranEAID', 'ranSiteID'] },
  access: 'wall',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'cid pcid vid nav grid cpos',
  sources: ['product links seen in public code', 'access from memory'],
};
