import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'coolblue',
  name: { en: 'Coolblue', 'zh-CN': 'Coolblue' },
  domains: {
    'coolblue.nl': { country: 'NL', currency: 'EUR' },
    'coolblue.be': { country: 'BE', currency: 'EUR' },
    'coolblue.de': { country: 'DE', currency: 'EUR' },
  },
  parts: { lang: ['locale', 2, 2], id: ['digits', 5, 7], title: ['title', 1, 300] },
  pages: [{ hosts: HOSTS, path: '{/:lang}?/product/:id{/:title}?{/}?' }],
  canonical: 'https://www.:domain/product/:id',
  affiliate: { 'Coolblue affiliates': ['ref'], Awin: ['awc'] },
  access: 'open',
  images: ['image.coolblue.nl'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'clickref utm_campaign',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)', 'Belgium, Germany, ref and pictures from memory'],
};
