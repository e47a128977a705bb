import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'jumia',
  name: { en: 'Jumia', 'zh-CN': 'Jumia' },
  domains: {
    'jumia.com.ng': { country: 'NG', currency: 'NGN' },
    'jumia.co.ke': { country: 'KE', currency: 'KES' },
    'jumia.com.eg': { country: 'EG', currency: 'EGP' },
    'jumia.com.gh': { country: 'GH', currency: 'GHS' },
    'jumia.ma': { country: 'MA', currency: 'MAD' },
    'jumia.ci': { country: 'CI', currency: 'XOF' },
    'jumia.sn': { country: 'SN', currency: 'XOF' },
    'jumia.ug': { country: 'UG', currency: 'UGX' },
    'jumia.dz': { country: 'DZ', currency: 'DZD' },
  },
  // A number, before which older links have some letters.
  parts: { lang: ['locale', 2, 2], id: ['alias', 6, 12] },
  pages: [{ hosts: ['www.:domain', ':domain'], path: '{/:lang}?/:slug-:id.html' }],
  canonical: 'https://www.:domain/:slug-:id.html',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'low',
  checked: '2026-11-23',
  tracking: '',
  sources: [
    'product links of Egypt, Morocco and Kenya in public code; the other countries’ hosts are named there, their links are taken to be alike',
    'that pages answer without a login is remembered',
  ],
};
