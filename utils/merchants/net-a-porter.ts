import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'net-a-porter',
  name: { en: 'NET-A-PORTER', 'zh-CN': '颇特女士' },
  // The path names the country.
  domains: { 'net-a-porter.com': {} },
  parts: { locale: ['locale', 5, 5], id: ['digits', 14, 20] },
  pages: [{ hosts: HOSTS, path: '/:locale/shop/product/*/:id' }],
  canonical: 'https://www.net-a-porter.com:path',
  affiliate: { 'Rakuten Advertising': ['ranMID', 'ranEAID', 'ranSiteID'] },
  access: 'wall',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'cm_mmc',
  sources: ['product links seen in public code', "the number's length and access from memory"],
};
