import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'very',
  name: { en: 'Very', 'zh-CN': 'Very' },
  domains: { 'very.co.uk': { country: 'GB', currency: 'GBP' } },
  parts: { id: ['digits', 10, 10] },
  pages: [{ hosts: HOSTS, path: '/:slug/:id.prd' }],
  canonical: 'https://www.very.co.uk:path',
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['media.very.co.uk'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'aff affsrc cm_mmc',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)', 'pictures from memory'],
};
