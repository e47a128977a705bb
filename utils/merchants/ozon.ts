import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'ozon',
  name: { en: 'Ozon', 'zh-CN': 'Ozon' },
  domains: { 'ozon.ru': { country: 'RU', currency: 'RUB' } },
  parts: { id: ['digits', 5, 11] },
  pages: [
    { hosts: ['www.ozon.ru', 'ozon.ru'], path: '/product/{:slug-}?:id{/}?' },
    // Old links.
    { hosts: ['www.ozon.ru', 'ozon.ru'], path: '/context/detail/id/:id{/}?' },
  ],
  canonical: 'https://www.ozon.ru/product/:id/',
  affiliate: { 'Ozon partners': ['partner'] },
  access: 'wall',
  images: ['*.ozone.ru'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'asb asb2 avtc avte avts sh from_sku',
  sources: [
    'ClearURLs/Rules:data.min.json @9317c06 (2025-07-29)',
    'zotero/translators @2814370 (2026-06-26): test cases',
    'product links seen in public posts',
    'pictures from memory',
  ],
};
