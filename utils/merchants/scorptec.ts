import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'scorptec',
  name: { en: 'Scorptec', 'zh-CN': 'Scorptec' },
  domains: { 'scorptec.com.au': { country: 'AU', currency: 'AUD' } },
  parts: { id: ['digits', 4, 7] },
  pages: [{ hosts: HOSTS, path: '/product/:kind/:maker/:id-:slug' }],
  canonical: 'https://www.scorptec.com.au:path',
  access: 'open',
  images: ['computer.scorptec.com.au', 'images.scorptec.com.au'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'srsltid',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)', 'pictures from memory'],
};
