import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'bh-photo',
  name: { en: 'B&H Photo Video', 'zh-CN': 'B&H Photo Video' },
  domains: { 'bhphotovideo.com': { country: 'US', currency: 'USD' } },
  parts: { id: ['digits', 3, 8], kind: ['upper', 3, 3] },
  pages: [{ hosts: HOSTS, path: '/c/product/:id-:kind{/:slug}?' }],
  canonical: 'https://www.bhphotovideo.com:path',
  affiliate: { 'B&H affiliates': ['BI', 'KBID'], Impact: ['irclickid'] },
  access: 'open',
  images: ['static.bhphoto.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'DFF SID sts pim',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)', 'affiliate parameters and pictures from memory'],
};
