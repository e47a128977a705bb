import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'reichelt',
  name: { en: 'reichelt elektronik', 'zh-CN': 'reichelt elektronik' },
  domains: {
    'reichelt.com': {},
    'reichelt.de': { country: 'DE', currency: 'EUR' },
  },
  parts: { id: ['digits', 4, 7], country: ['locale', 2, 2], lang: ['locale', 2, 2] },
  pages: [{ hosts: ['www.:domain', ':domain'], path: '{/:country/:lang}?/:slug-p:id.html' }],
  canonical: 'https://www.:domain:path',
  access: 'open',
  images: ['cdn-reichelt.de'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'r ARTICLE PROVID wt_ga',
  sources: ['blakadder/zigbee @d96e8aa (2025-10-03): shop links', 'pictures from memory'],
};
