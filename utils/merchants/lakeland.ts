import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'lakeland',
  name: { en: 'Lakeland', 'zh-CN': 'Lakeland' },
  domains: { 'lakeland.co.uk': { country: 'GB', currency: 'GBP' } },
  parts: { id: ['digits', 4, 6] },
  pages: [{ hosts: HOSTS, path: '/:id/:slug' }],
  canonical: 'https://www.lakeland.co.uk:path',
  affiliate: { Awin: ['awc'] },
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'src',
  sources: ['guardian/dotcom-rendering @f72cb8f (2026-08-21): fixtures'],
};
