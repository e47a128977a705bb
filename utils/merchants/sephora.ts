import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'sephora',
  name: { en: 'Sephora', 'zh-CN': '丝芙兰' },
  domains: { 'sephora.com': { country: 'US', currency: 'USD' } },
  parts: { number: ['digits', 4, 9] },
  pages: [{ hosts: HOSTS, path: '/product/:slug-P:number' }],
  key: 'P:number',
  canonical: 'https://www.sephora.com/product/:slug-P:number',
  variants: ['skuId'],
  affiliate: { 'Rakuten Advertising': ['ranMID', 'ranEAID', 'ranSiteID'] },
  access: 'wall',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'icid2 om_mmc',
  sources: ['product links seen in public code', 'access from memory'],
};
