import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'macys',
  name: { en: "Macy's", 'zh-CN': '梅西百货' },
  domains: { 'macys.com': { country: 'US', currency: 'USD' } },
  parts: { id: ['digits', 3, 9] },
  pages: [{ hosts: HOSTS, path: '/shop/product/:slug', query: { id: ['ID'] } }],
  canonical: 'https://www.macys.com/shop/product/:slug?ID=:id',
  variants: ['swatchColor'],
  affiliate: { 'Rakuten Advertising': ['ranMID', 'ranEAID', 'ranSiteID'] },
  access: 'wall',
  images: ['slimages.macysassets.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'CategoryID cm_mmc intnl',
  sources: ['product links seen in public code', 'access and pictures from memory'],
};
