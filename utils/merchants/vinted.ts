import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'vinted',
  name: { en: 'Vinted', 'zh-CN': 'Vinted' },
  domains: {
    'vinted.fr': { country: 'FR', currency: 'EUR' },
    'vinted.co.uk': { country: 'GB', currency: 'GBP' },
    'vinted.com': { country: 'US', currency: 'USD' },
    'vinted.de': { country: 'DE', currency: 'EUR' },
    'vinted.es': { country: 'ES', currency: 'EUR' },
    'vinted.it': { country: 'IT', currency: 'EUR' },
    'vinted.nl': { country: 'NL', currency: 'EUR' },
    'vinted.be': { country: 'BE', currency: 'EUR' },
    'vinted.pl': { country: 'PL', currency: 'PLN' },
  },
  parts: { id: ['digits', 6, 11] },
  pages: [{ hosts: HOSTS, path: '/items/:id{-:slug}?' }],
  canonical: 'https://www.:domain/items/:id',
  access: 'wall',
  images: ['images1.vinted.net'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'referrer homepage_session_id',
  sources: [
    'product links seen in public code',
    'countries but France and the United Kingdom, access and pictures from memory',
  ],
};
