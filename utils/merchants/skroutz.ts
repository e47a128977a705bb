import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'skroutz',
  name: { en: 'Skroutz', 'zh-CN': 'Skroutz' },
  domains: { 'skroutz.gr': { country: 'GR', currency: 'EUR' } },
  parts: { id: ['digits', 5, 10] },
  pages: [{ hosts: HOSTS, path: '/s/:id/:slug.html' }],
  canonical: 'https://www.skroutz.gr:path',
  access: 'wall',
  images: ['*.scdn.gr'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'from product_id',
  sources: [
    'scrapinghub/product-extraction-benchmark @cba97d7 (2021-06-09)',
    'access and pictures from memory',
  ],
};
