import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'asos',
  name: { en: 'ASOS', 'zh-CN': 'ASOS' },
  // The path or the visitor's country chooses the currency.
  domains: { 'asos.com': {} },
  parts: { id: ['digits', 5, 10] },
  pages: [
    { hosts: HOSTS, path: '/*/prd/:id' },
    { hosts: HOSTS, path: '/prd/:id' },
  ],
  canonical: 'https://www.asos.com:path',
  affiliate: { Awin: ['awc'] },
  access: 'wall',
  images: ['images.asos-media.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'affid _cclid channelref ppcadref',
  sources: ['product links seen in public code', 'access and pictures from memory'],
};
