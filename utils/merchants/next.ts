import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'next',
  name: { en: 'Next', 'zh-CN': 'Next' },
  domains: { 'next.co.uk': { country: 'GB', currency: 'GBP' } },
  parts: { style: ['alias', 8, 8], item: ['alias', 6, 6] },
  pages: [{ hosts: HOSTS, path: '/style/:style/:item' }],
  key: ':style/:item',
  canonical: 'https://www.next.co.uk/style/:style/:item',
  affiliate: { Awin: ['awc'] },
  access: 'wall',
  images: ['xcdn.next.co.uk'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'dynamic',
  sources: ['product links seen in public code', 'access and pictures from memory'],
};
