import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'chewy',
  name: { en: 'Chewy', 'zh-CN': 'Chewy' },
  domains: { 'chewy.com': { country: 'US', currency: 'USD' } },
  parts: { id: ['digits', 4, 8] },
  pages: [{ hosts: HOSTS, path: '/:slug/dp/:id' }],
  canonical: 'https://www.chewy.com:path',
  affiliate: { Impact: ['irclickid', 'irgwc'] },
  access: 'wall',
  images: ['image.chewy.com', 'img.chewy.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'ref utm_campaign',
  sources: ['product links seen in public code', 'access from memory'],
};
