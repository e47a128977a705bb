import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'lazada',
  name: { en: 'Lazada', 'zh-CN': '来赞达' },
  domains: {
    'lazada.sg': { country: 'SG', currency: 'SGD' },
    'lazada.com.my': { country: 'MY', currency: 'MYR' },
    'lazada.co.id': { country: 'ID', currency: 'IDR' },
    'lazada.co.th': { country: 'TH', currency: 'THB' },
    'lazada.com.ph': { country: 'PH', currency: 'PHP' },
    'lazada.vn': { country: 'VN', currency: 'VND' },
  },
  parts: { id: ['digits', 5, 15], sku: ['alnum', 2, 20] },
  pages: [
    { hosts: HOSTS, path: '/products/:slug-i:id-:sku.html' },
    { hosts: HOSTS, path: '/products/:slug-i:id.html' },
    { hosts: HOSTS, path: '/products/i:id-:sku.html', canonical: 'https://www.:domain/products/i:id.html' },
    { hosts: HOSTS, path: '/products/i:id.html', canonical: 'https://www.:domain/products/i:id.html' },
    // Without the title, as its app shares it.
    {
      hosts: HOSTS,
      path: '{/products}?/-i:id{-:sku}?.html',
      canonical: 'https://www.:domain/products/i:id.html',
    },
  ],
  canonical: 'https://www.:domain/products/:slug-i:id.html',
  variants: ['sku'],
  affiliate: { 'Lazada Affiliate': ['laz_trackid', 'mkttid', 'exlaz'] },
  // Servers get a slider.
  access: 'wall',
  images: ['*.slatic.net'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking:
    'spm clickTrackInfo abid pvid scm pos mp search freeshipping source price priceCompare ' +
    'ratingscore sale stock',
  sources: [
    'luminati-io/eCommerce-dataset-samples @cd53491 (2026-02-10)',
    'ClearURLs/Rules:data.min.json @9317c06 (2025-07-29)',
    'affiliate parameters and *.slatic.net from memory',
  ],
};
