import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'hoka',
  name: { en: 'HOKA', 'zh-CN': 'HOKA' },
  // The path names the country.
  domains: { 'hoka.com': {} },
  parts: { lang: ['locale', 2, 2], country: ['locale', 2, 2], id: ['digits', 6, 13] },
  pages: [{ hosts: ['www.hoka.com', 'hoka.com'], path: '/:lang/:country/*/:id.html' }],
  canonical: 'https://www.hoka.com:path',
  affiliate: { 'Rakuten Advertising': ['ranMID', 'ranEAID', 'ranSiteID'] },
  access: 'wall',
  images: ['dms.deckers.com'],
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'cgid',
  sources: ['product links seen in public posts', 'access and pictures from memory'],
};
