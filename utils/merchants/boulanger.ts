import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'boulanger',
  name: { en: 'Boulanger', 'zh-CN': 'Boulanger' },
  domains: { 'boulanger.com': { country: 'FR', currency: 'EUR' } },
  parts: { id: ['digits', 6, 8] },
  pages: [{ hosts: HOSTS, path: '/ref/:id' }],
  canonical: 'https://www.boulanger.com/ref/:id',
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['boulanger.scene7.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'xtor',
  sources: ['scrapfly/scrapfly-scrapers @43ac23c (2026-08-21); product links', 'pictures from memory'],
};
