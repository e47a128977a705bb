import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'box-uk',
  name: { en: 'Box', 'zh-CN': 'Box' },
  domains: { 'box.co.uk': { country: 'GB', currency: 'GBP' } },
  parts: { id: ['digits', 5, 8] },
  pages: [{ hosts: HOSTS, path: '/:slug_:id.html' }],
  canonical: 'https://www.box.co.uk:path',
  affiliate: { Awin: ['awc'] },
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'utm_campaign',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)'],
};
