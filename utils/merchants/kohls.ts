import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'kohls',
  name: { en: "Kohl's", 'zh-CN': "Kohl's" },
  domains: { 'kohls.com': { country: 'US', currency: 'USD' } },
  parts: { id: ['digits', 4, 8] },
  pages: [{ hosts: HOSTS, path: '/product/prd-:id/:slug.jsp' }],
  canonical: 'https://www.kohls.com/product/prd-:id/:slug.jsp',
  variants: ['skuid'],
  affiliate: { 'Commission Junction': ['cjevent'] },
  access: 'wall',
  images: ['media.kohlsimg.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'prdPV CID',
  sources: ['product links seen in public code', 'access and pictures from memory'],
};
