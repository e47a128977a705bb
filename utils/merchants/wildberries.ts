import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'wildberries',
  name: { en: 'Wildberries', 'zh-CN': 'Wildberries' },
  domains: { 'wildberries.ru': { country: 'RU', currency: 'RUB' } },
  parts: { id: ['digits', 5, 10] },
  pages: [{ hosts: ['www.wildberries.ru', 'wildberries.ru'], path: '/catalog/:id/detail.aspx' }],
  canonical: 'https://www.wildberries.ru/catalog/:id/detail.aspx',
  variants: ['size'],
  // The page is empty until its scripts have run.
  access: 'wall',
  images: ['*.wbbasket.ru'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'targetUrl dest',
  sources: ['product links seen in public posts', 'pictures from memory'],
};
