import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'adidas',
  name: { en: 'adidas', 'zh-CN': '阿迪达斯' },
  // On adidas.com the path names the country.
  domains: {
    'adidas.com': {},
    'adidas.co.uk': { country: 'GB', currency: 'GBP' },
    'adidas.de': { country: 'DE', currency: 'EUR' },
  },
  // A letter or two, then digits: EG4900, B75800.
  parts: { country: ['locale', 2, 5], id: ['serial', 6, 6] },
  pages: [
    { hosts: ['www.adidas.com', 'adidas.com'], path: '/:country/:slug/:id.html' },
    { hosts: ['www.adidas.co.uk', 'www.adidas.de'], path: '/:slug/:id.html' },
  ],
  key: ':id',
  canonical: 'https://www.:domain:path',
  affiliate: { Awin: ['awc'] },
  access: 'wall',
  images: ['assets.adidas.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'cm_mmc forceSelSize',
  sources: ['product links seen in public code', 'access and pictures from memory'],
};
