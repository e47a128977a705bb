import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'bookshop',
  name: { en: 'Bookshop.org', 'zh-CN': 'Bookshop.org' },
  domains: { 'bookshop.org': { country: 'US', currency: 'USD' } },
  parts: { id: ['alnum', 4, 16], ean: ['digits', 13, 13], isbn: ['digits', 13, 13] },
  pages: [
    { hosts: ['bookshop.org', 'www.bookshop.org'], path: '/p/books/:slug/:id' },
    // Older links name the edition.
    {
      hosts: ['bookshop.org', 'www.bookshop.org'],
      path: '/books/:slug/:isbn',
      key: ':isbn',
      canonical: 'https://bookshop.org/books/:slug/:isbn',
    },
  ],
  canonical: 'https://bookshop.org/p/books/:slug/:id',
  // The edition.
  variants: ['ean'],
  access: 'open',
  images: ['images-us.bookshop.org'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'next',
  sources: ['product links seen in public code', 'pictures from memory'],
};
