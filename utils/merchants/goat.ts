import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'goat',
  name: { en: 'GOAT', 'zh-CN': 'GOAT' },
  domains: { 'goat.com': {} },
  // A title has three words or more; lists of sneakers have fewer.
  parts: { a: ['alias', 1, 40], b: ['alias', 1, 40], rest: ['code', 1, 160] },
  pages: [{ hosts: ['www.goat.com', 'goat.com'], path: '/sneakers/:a-:b-:rest' }],
  key: ':a-:b-:rest',
  canonical: 'https://www.goat.com/sneakers/:a-:b-:rest',
  affiliate: { Impact: ['irclickid', 'irgwc'] },
  access: 'wall',
  images: ['image.goat.com'],
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'utm_campaign',
  sources: [
    'product links seen in public posts',
    'scrapfly/scrapfly-scrapers @43ac23c (2026-08-21)',
    'access from memory',
  ],
};
