import type { Evidence } from './merchant.ts';
import { definePlatform } from './platform.ts';

export default definePlatform({
  id: 'bigcommerce',
  name: { en: 'BigCommerce', 'zh-CN': 'BigCommerce' },
  parts: { id: ['handle', 1, 8192], number: ['digits', 1, 10] },
  pages: [
    // A setting, and much other software has the like: only where the user shops. The plain /name/ of most shops is left
    // to the host's permission altogether.
    { path: '/products/:id.html' },
    {
      path: '/products.php',
      mark: '/prod',
      query: { number: ['productId', 'productid'] },
      key: ':number',
      canonical: 'https://:host/products.php?productId=:number',
    },
  ],
  canonical: 'https://:host/products/:id.html',
  access: 'open',
  images: ['cdn11.bigcommerce.com'],
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'srsltid',
  sources: [
    'support.bigcommerce.com: product URL settings "SEO optimized (long)" /products/%productname%.html',
    'products.php and cdn11.bigcommerce.com from memory',
  ],
};
