import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'shopee',
  name: { en: 'Shopee', 'zh-CN': '虾皮' },
  domains: {
    'shopee.sg': { country: 'SG', currency: 'SGD' },
    'shopee.com.my': { country: 'MY', currency: 'MYR' },
    'shopee.co.id': { country: 'ID', currency: 'IDR' },
    'shopee.co.th': { country: 'TH', currency: 'THB' },
    'shopee.ph': { country: 'PH', currency: 'PHP' },
    'shopee.vn': { country: 'VN', currency: 'VND' },
    'shopee.tw': { country: 'TW', currency: 'TWD' },
    'shopee.com.br': { country: 'BR', currency: 'BRL' },
    'shopee.com.mx': { country: 'MX', currency: 'MXN' },
    'shopee.com.co': { country: 'CO', currency: 'COP' },
    'shopee.cl': { country: 'CL', currency: 'CLP' },
  },
  parts: { shop: ['digits', 1, 12], item: ['digits', 5, 15] },
  pages: [
    // A title may hold anything, "/" too.
    { hosts: [':domain'], path: '/*-i.:shop.:item' },
    { hosts: [':domain'], path: '/product/:shop/:item{/}?' },
  ],
  key: ':shop.:item',
  canonical: 'https://:domain/product/:shop/:item',
  variants: ['model_id'],
  // A sharer shows as utm_source=an_<id>.
  affiliate: { 'Shopee Affiliate': ['utm_source', 'utm_content'] },
  access: 'wall',
  images: ['*.img.susercontent.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'sp_atk xptdk publish_id __classic__ is_from_signup',
  sources: [
    'luminati-io/eCommerce-dataset-samples @cd53491 (2026-02-10)',
    'ClearURLs/Rules:data.min.json @9317c06 (2025-07-29)',
    'affiliate parameters from memory',
  ],
};
