import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'yodobashi',
  name: { en: 'Yodobashi', 'zh-CN': '友都八喜' },
  domains: { 'yodobashi.com': { country: 'JP', currency: 'JPY' } },
  parts: { id: ['digits', 18, 18] },
  pages: [{ hosts: HOSTS, path: '/product/:id{/}?' }],
  canonical: 'https://www.yodobashi.com/product/:id/',
  access: 'wall',
  images: ['image.yodobashi.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'kad1',
  sources: ['product links seen in public code', 'access and pictures from memory'],
};
