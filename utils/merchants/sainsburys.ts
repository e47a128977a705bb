import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'sainsburys',
  name: { en: "Sainsbury's", 'zh-CN': '森宝利' },
  domains: { 'sainsburys.co.uk': { country: 'GB', currency: 'GBP' } },
  // The title is the id.
  parts: { id: ['title', 4, 150] },
  pages: [{ hosts: HOSTS, path: '/gol-ui/product/:id' }],
  canonical: 'https://www.sainsburys.co.uk/gol-ui/product/:id',
  access: 'wall',
  images: ['assets.sainsburys-groceries.co.uk'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'istCompanyId',
  sources: ['product links seen in public code', 'access and pictures from memory'],
};
