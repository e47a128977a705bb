import type { Evidence } from './merchant.ts';
import { definePlatform } from './platform.ts';

export default definePlatform({
  id: 'woocommerce',
  name: { en: 'WooCommerce', 'zh-CN': 'WooCommerce' },
  parts: { id: ['handle', 1, 8192] },
  pages: [
    // The default product base; WordPress ends its links with "/", where other software with this word mostly does not.
    { path: '/product/:id/', mark: '/prod' },
    // The same as WooCommerce translates it: German, Polish and Swedish; Spanish; French; Italian; Portuguese.
    { path: '/produkt/:id/', mark: '/prod', canonical: 'https://:host/produkt/:id/' },
    { path: '/producto/:id/', mark: '/prod', canonical: 'https://:host/producto/:id/' },
    { path: '/produit/:id/', mark: '/prod', canonical: 'https://:host/produit/:id/' },
    { path: '/prodotto/:id/', mark: '/prod', canonical: 'https://:host/prodotto/:id/' },
    { path: '/produto/:id/', mark: '/prod', canonical: 'https://:host/produto/:id/' },
  ],
  canonical: 'https://:host/product/:id/',
  // The Store API, for anyone.
  json: {
    paths: ['/product/', '/produkt/', '/producto/', '/produit/', '/prodotto/', '/produto/'],
    address: 'https://:host/wp-json/wc/store/v1/products?slug=:id',
    product: '0',
    title: 'name',
    image: 'images.0.src',
    unit: 'minor',
    currency: 'prices.currency_code',
    price: 'prices.price',
    highest: 'prices.price_range.max_amount',
    list: 'prices.regular_price',
    inStock: 'is_in_stock',
    left: 'low_stock_remaining',
  },
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'srsltid',
  sources: [
    'woocommerce.com/document/permalinks: the default product base',
    'callers of /wp-json/wc/store/v1/products?slug= in public repositories',
    'product links seen in public posts',
  ],
};
