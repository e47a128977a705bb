import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'bic-camera',
  name: { en: 'Bic Camera', 'zh-CN': 'Bic Camera' },
  domains: { 'biccamera.com': { country: 'JP', currency: 'JPY' } },
  parts: { id: ['digits', 7, 10] },
  pages: [{ hosts: ['www.biccamera.com', 'biccamera.com'], path: '/bc/item/:id{/}?' }],
  canonical: 'https://www.biccamera.com/bc/item/:id/',
  access: 'wall',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: '',
  sources: ['product links seen in public code', 'access from memory'],
};
