import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'philips-hue',
  name: { en: 'Philips Hue', 'zh-CN': '飞利浦 Hue' },
  // The path names the country.
  domains: { 'philips-hue.com': {} },
  parts: { locale: ['locale', 5, 5], id: ['alnum', 8, 14] },
  pages: [{ hosts: HOSTS, path: '/:locale/p/:slug/:id' }],
  canonical: 'https://www.philips-hue.com:path',
  access: 'open',
  images: ['www.assets.signify.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'origin',
  sources: ['blakadder/zigbee @d96e8aa (2025-10-03): shop links', 'pictures from memory'],
};
