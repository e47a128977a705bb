import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'takealot',
  name: { en: 'Takealot', 'zh-CN': 'Takealot' },
  domains: { 'takealot.com': { country: 'ZA', currency: 'ZAR' } },
  parts: { id: ['digits', 7, 9] },
  pages: [{ hosts: ['www.:domain', ':domain'], path: '/:slug/PLID:id{/}?' }],
  canonical: 'https://www.takealot.com:path',
  // Its pages are drawn by a script: a plain fetch reads no price.
  access: 'wall',
  images: ['media.takealot.com'],
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-23',
  tracking: '',
  sources: ['product links and addresses of pictures seen in public code', 'access from memory'],
};
