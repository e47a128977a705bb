import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'yahoo-shopping',
  name: { en: 'Yahoo! Shopping Japan', 'zh-CN': '日本雅虎购物' },
  domains: { 'yahoo.co.jp': { country: 'JP', currency: 'JPY' } },
  parts: { store: ['word', 2, 40], code: ['code', 1, 80], category: ['bytes', 2, 80], id: ['alias', 10, 10] },
  pages: [
    { hosts: ['store.shopping.yahoo.co.jp'], path: '/:store/:code.html' },
    // The same thing in all its stores.
    {
      hosts: ['shopping.yahoo.co.jp'],
      path: '/products{/p}?/:id{/}?',
      key: 'products/:id',
      canonical: 'https://shopping.yahoo.co.jp/products/:id',
    },
  ],
  // A category is named by the bytes of its title, in hexadecimal; what else has a number is about the store.
  never: [
    { path: '/:store/:category.html' },
    { param: 'view' },
    { path: '/:store/guide*.html' },
    { path: '/:store/search*.html' },
    { path: '/:store/sale*.html' },
    { path: '/:store/campaign*.html' },
    { path: '/:store/category*.html' },
    { path: '/:store/page*.html' },
    { path: '/:store/coupon*.html' },
  ],
  key: ':store/:code',
  canonical: 'https://store.shopping.yahoo.co.jp/:store/:code.html',
  access: 'open',
  images: ['item-shopping.c.yimg.jp'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'sc_i sc_e ea',
  sources: [
    'product links seen in public posts; pages about a store and item-shopping.c.yimg.jp from memory',
  ],
};
