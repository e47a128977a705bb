import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'mediamarkt',
  name: { en: 'MediaMarkt', 'zh-CN': '万得城' },
  // Saturn is the same company and the same pages.
  domains: {
    'mediamarkt.de': { country: 'DE', currency: 'EUR' },
    'saturn.de': { country: 'DE', currency: 'EUR' },
    'mediamarkt.at': { country: 'AT', currency: 'EUR' },
    'mediamarkt.ch': { country: 'CH', currency: 'CHF' },
    'mediamarkt.es': { country: 'ES', currency: 'EUR' },
    'mediamarkt.nl': { country: 'NL', currency: 'EUR' },
    'mediamarkt.be': { country: 'BE', currency: 'EUR' },
    'mediamarkt.hu': { country: 'HU', currency: 'HUF' },
    'mediamarkt.com.tr': { country: 'TR', currency: 'TRY' },
  },
  parts: { lang: ['locale', 2, 2], id: ['digits', 6, 9] },
  pages: [{ hosts: HOSTS, path: '/:lang/product/*-:id.html' }],
  canonical: 'https://www.:domain:path',
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['assets.mmsrg.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'rbtc',
  sources: [
    'jef/streetmerchant @6272f6c (2025-07-20)',
    'Cybrarist/Discount-Bandit @cf309d6 (2025-12-12)',
    'countries but Germany and Austria, and pictures, from memory',
  ],
};
