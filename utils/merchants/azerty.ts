import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'azerty',
  name: { en: 'Azerty', 'zh-CN': 'Azerty' },
  domains: { 'azerty.nl': { country: 'NL', currency: 'EUR' } },
  parts: { id: ['digits', 5, 8] },
  pages: [{ hosts: HOSTS, path: '/product/:brand/:id/:slug' }],
  canonical: 'https://azerty.nl:path',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'utm_campaign',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)'],
};
