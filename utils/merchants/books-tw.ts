import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'books-tw',
  name: { en: 'Books.com.tw', 'zh-CN': '博客来' },
  domains: { 'books.com.tw': { country: 'TW', currency: 'TWD' } },
  parts: { id: ['serial', 10, 11] },
  pages: [{ hosts: ['www.books.com.tw', 'books.com.tw'], path: '/products/:id{/}?' }],
  canonical: 'https://www.books.com.tw/products/:id',
  access: 'wall',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: '',
  sources: ['product links seen in public code', 'access from memory'],
};
