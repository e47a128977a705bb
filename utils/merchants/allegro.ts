import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'allegro',
  name: { en: 'Allegro', 'zh-CN': 'Allegro' },
  domains: { 'allegro.pl': { country: 'PL', currency: 'PLN' } },
  parts: { id: ['digits', 8, 12] },
  pages: [
    { hosts: ['allegro.pl', 'www.allegro.pl'], path: '/oferta/{:slug-}?:id' },
    // A catalogue page that shows one offer.
    {
      hosts: ['allegro.pl', 'www.allegro.pl'],
      path: '/produkt/:slug',
      query: { id: ['offerId'] },
      canonical: 'https://allegro.pl/oferta/:id',
    },
  ],
  canonical: 'https://allegro.pl:path',
  access: 'wall',
  images: ['a.allegroimg.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'bi_s bi_m bi_c reco_id sid navCategoryId',
  sources: [
    'scrapfly/scrapfly-scrapers @43ac23c (2026-08-21)',
    'ClearURLs/Rules:data.min.json @9317c06 (2025-07-29)',
    'product links seen in public posts',
  ],
};
