import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'big-w',
  name: { en: 'BIG W', 'zh-CN': 'BIG W' },
  domains: { 'bigw.com.au': { country: 'AU', currency: 'AUD' } },
  parts: { id: ['digits', 4, 9] },
  pages: [{ hosts: HOSTS, path: '/product/:slug/p/:id' }],
  canonical: 'https://www.bigw.com.au:path',
  access: 'open',
  images: ['www.bigw.com.au'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'srsltid',
  sources: ['jez500/pricebuddy @8e8d3a8 (2026-07-02)'],
};
