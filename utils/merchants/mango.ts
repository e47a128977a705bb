import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'mango',
  name: { en: 'Mango', 'zh-CN': 'Mango' },
  // The path names the country.
  domains: { 'mango.com': {} },
  parts: {
    country: ['locale', 2, 2],
    lang: ['locale', 2, 2],
    locale: ['locale', 2, 5],
    id: ['digits', 8, 10],
  },
  pages: [
    { hosts: ['shop.mango.com'], path: '/:country/:lang/p/*_:id' },
    // Old links.
    { hosts: ['shop.mango.com'], path: '/:locale/*_:id.html' },
  ],
  canonical: 'https://shop.mango.com:path',
  variants: ['c'],
  affiliate: { Awin: ['awc'] },
  access: 'wall',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'utm_campaign gclsrc',
  sources: [
    'guardian/dotcom-rendering @f72cb8f (2026-08-21): fixtures',
    'product links seen in public posts',
    'access from memory',
  ],
};
