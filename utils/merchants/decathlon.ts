import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'decathlon',
  name: { en: 'Decathlon', 'zh-CN': '迪卡侬' },
  domains: {
    'decathlon.fr': { country: 'FR', currency: 'EUR' },
    'decathlon.co.uk': { country: 'GB', currency: 'GBP' },
  },
  parts: { id: ['digits', 4, 7], code: ['alias', 7, 12] },
  pages: [
    { hosts: HOSTS, path: '/p/:slug/_/R-p-:id' },
    // Newer pages name the model, then what is chosen of it.
    { hosts: HOSTS, path: '/p/:slug/:id/:code' },
  ],
  canonical: 'https://www.:domain:path',
  variants: ['mc', 'code'],
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['contents.mediadecathlon.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'c gclsrc',
  sources: [
    'product links seen in public code',
    'guardian/dotcom-rendering @f72cb8f (2026-08-21): fixtures',
    'pictures from memory',
  ],
};
