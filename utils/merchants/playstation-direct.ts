import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'playstation-direct',
  name: { en: 'PlayStation Direct', 'zh-CN': 'PlayStation 官网直营店' },
  // The path names the country.
  domains: { 'playstation.com': {} },
  parts: { lang: ['locale', 5, 5], id: ['digits', 7, 7] },
  pages: [{ hosts: ['direct.playstation.com'], path: '/:lang/*.:id' }],
  canonical: 'https://direct.playstation.com:path',
  affiliate: { Impact: ['irclickid', 'irgwc'] },
  access: 'open',
  images: ['media.direct.playstation.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'smcid emcid',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)'],
};
