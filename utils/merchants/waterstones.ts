import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'waterstones',
  name: { en: 'Waterstones', 'zh-CN': '水石书店' },
  domains: { 'waterstones.com': { country: 'GB', currency: 'GBP' } },
  parts: { isbn: ['digits', 13, 13] },
  pages: [{ hosts: HOSTS, path: '/book/*/:isbn' }],
  key: ':isbn',
  canonical: 'https://www.waterstones.com:path',
  affiliate: { Awin: ['awc', 'awaid'] },
  access: 'open',
  images: ['cdn.waterstones.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'gclsrc',
  sources: ['guardian/dotcom-rendering @f72cb8f (2026-08-21): fixtures', 'pictures from memory'],
};
