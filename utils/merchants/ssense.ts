import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'ssense',
  name: { en: 'SSENSE', 'zh-CN': 'SSENSE' },
  // The path names the country.
  domains: { 'ssense.com': {} },
  parts: { locale: ['locale', 5, 5], gender: ['word', 3, 20], id: ['digits', 6, 9] },
  pages: [{ hosts: HOSTS, path: '{/:locale}?/:gender/product/:brand/:slug/:id' }],
  canonical: 'https://www.ssense.com:path',
  affiliate: { 'Rakuten Advertising': ['ranMID', 'ranEAID', 'ranSiteID'] },
  access: 'wall',
  images: ['img.ssensemedia.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'clickref',
  sources: ['product links seen in public code', 'access and pictures from memory'],
};
