import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'mindfactory',
  name: { en: 'Mindfactory', 'zh-CN': 'Mindfactory' },
  domains: { 'mindfactory.de': { country: 'DE', currency: 'EUR' } },
  parts: { id: ['digits', 5, 8] },
  pages: [{ hosts: HOSTS, path: '/product_info.php/*_:id.html' }],
  canonical: 'https://www.mindfactory.de:path',
  access: 'open',
  images: ['image.mindfactory.de'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'pid',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)', 'pictures from memory'],
};
