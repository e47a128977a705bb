import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'toys-r-us-canada',
  name: { en: 'Toys"R"Us Canada', 'zh-CN': '玩具反斗城加拿大' },
  domains: { 'toysrus.ca': { country: 'CA', currency: 'CAD' } },
  parts: { lang: ['locale', 2, 2], id: ['alnum', 8, 8] },
  pages: [{ hosts: HOSTS, path: '/:lang/:slug/:id.html' }],
  canonical: 'https://www.toysrus.ca:path',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'cgid',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)'],
};
