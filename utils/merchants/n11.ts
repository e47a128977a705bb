import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'n11',
  name: { en: 'n11', 'zh-CN': 'n11' },
  domains: {
    'n11.com': { country: 'TR', currency: 'TRY' },
  },
  parts: { id: ['digits', 5, 10] },
  pages: [{ hosts: HOSTS, path: '/urun/:slug-:id' }],
  canonical: 'https://www.n11.com:path',
  // Its seller.
  variants: ['magaza'],
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: '',
  sources: ['product links seen in public code; access from memory'],
};
