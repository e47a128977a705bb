import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'steam',
  name: { en: 'Steam', 'zh-CN': 'Steam' },
  // The visitor's country chooses the currency.
  domains: { 'steampowered.com': {} },
  parts: { id: ['digits', 2, 8] },
  pages: [{ hosts: ['store.steampowered.com'], path: '/app/:id{/:slug}?{/}?' }],
  canonical: 'https://store.steampowered.com/app/:id/',
  affiliate: { 'Steam curators': ['curator_clanid'] },
  access: 'open',
  images: ['*.steamstatic.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'snr l cc',
  sources: [
    'ClearURLs/Rules:data.min.json @9317c06 (2025-07-29)',
    'product links seen in public posts',
    'curator_clanid and pictures from memory',
  ],
};
