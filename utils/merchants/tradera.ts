import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'tradera',
  name: { en: 'Tradera', 'zh-CN': 'Tradera' },
  domains: { 'tradera.com': { country: 'SE', currency: 'SEK' } },
  parts: { category: ['digits', 2, 8], id: ['digits', 8, 10] },
  pages: [{ hosts: HOSTS, path: '/item/:category/:id{/:slug}?' }],
  canonical: 'https://www.tradera.com/item/:category/:id',
  access: 'open',
  images: ['img.tradera.net'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'itm_source itm_medium',
  sources: ['scrapinghub/product-extraction-benchmark @cba97d7 (2021-06-09)', 'pictures from memory'],
};
