import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'hepsiburada',
  name: { en: 'Hepsiburada', 'zh-CN': 'Hepsiburada' },
  domains: {
    'hepsiburada.com': { country: 'TR', currency: 'TRY' },
  },
  parts: { id: ['serial', 9, 20] },
  pages: [{ hosts: HOSTS, path: '/:slug-p-:id' }],
  canonical: 'https://www.hepsiburada.com:path',
  access: 'wall',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'magaza',
  sources: ['product links seen in public code; access from memory'],
};
