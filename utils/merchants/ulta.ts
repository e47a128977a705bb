import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'ulta',
  name: { en: 'Ulta Beauty', 'zh-CN': 'Ulta Beauty' },
  domains: { 'ulta.com': { country: 'US', currency: 'USD' } },
  parts: { number: ['digits', 6, 9] },
  pages: [
    { hosts: HOSTS, path: '/p/:slug-pimprod:number', key: 'pimprod:number' },
    { hosts: HOSTS, path: '/p/:slug-xlsImpprod:number', key: 'xlsImpprod:number' },
  ],
  key: 'pimprod:number',
  canonical: 'https://www.ulta.com:path',
  variants: ['sku'],
  affiliate: { 'Rakuten Advertising': ['ranMID', 'ranEAID', 'ranSiteID'] },
  access: 'wall',
  images: ['media.ultainc.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'pr_rd_page',
  sources: ['product links seen in public code', 'access and pictures from memory'],
};
