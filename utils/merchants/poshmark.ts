import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'poshmark',
  name: { en: 'Poshmark', 'zh-CN': 'Poshmark' },
  domains: { 'poshmark.com': { country: 'US', currency: 'USD' } },
  parts: { id: ['hex', 24, 24] },
  pages: [{ hosts: HOSTS, path: '/listing/{:slug-}?:id' }],
  canonical: 'https://poshmark.com/listing/:id',
  access: 'open',
  images: ['di2ponv0v5otw.cloudfront.net'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'referrer',
  sources: ['product links seen in public code', 'pictures from memory'],
};
