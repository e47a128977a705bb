import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'lego',
  name: { en: 'LEGO', 'zh-CN': '乐高' },
  domains: { 'lego.com': {} },
  parts: { locale: ['locale', 2, 5], id: ['digits', 4, 7] },
  pages: [{ hosts: ['www.lego.com', 'lego.com'], path: '/:locale/product/:slug-:id' }],
  canonical: 'https://www.lego.com:path',
  access: 'wall',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: '',
  sources: ['product links seen in public code', 'access from memory'],
};
