import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'rozetka',
  name: { en: 'Rozetka', 'zh-CN': 'Rozetka' },
  domains: { 'rozetka.com.ua': { country: 'UA', currency: 'UAH' } },
  parts: { lang: ['locale', 2, 2], id: ['digits', 4, 11] },
  pages: [{ hosts: ['rozetka.com.ua', 'www.rozetka.com.ua'], path: '{/:lang}?/:slug/p:id{/}?' }],
  canonical: 'https://rozetka.com.ua/:slug/p:id/',
  access: 'wall',
  images: ['content.rozetka.com.ua', 'content1.rozetka.com.ua', 'content2.rozetka.com.ua'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'awc_hash',
  sources: [
    'scrapinghub/product-extraction-benchmark @cba97d7 (2021-06-09)',
    'the language, access and pictures from memory',
  ],
};
