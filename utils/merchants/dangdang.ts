import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'dangdang',
  name: { en: 'Dangdang', 'zh-CN': '当当' },
  domains: { 'dangdang.com': { country: 'CN', currency: 'CNY' } },
  parts: { id: ['digits', 5, 11] },
  pages: [
    { hosts: ['product.dangdang.com'], path: '/:id.html' },
    // Old links.
    { hosts: ['product.dangdang.com'], path: '/product.aspx', query: { id: ['product_id'] } },
    // E-books share the numbers.
    { hosts: ['e.dangdang.com'], path: '/products/:id.html' },
  ],
  canonical: 'http://product.dangdang.com/:id.html',
  affiliate: { 'Dangdang Union': ['_ddclickunion'] },
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'ref',
  sources: ['product links seen in public posts; who _ddclickunion belongs to from memory'],
};
