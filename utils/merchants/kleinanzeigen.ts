import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'kleinanzeigen',
  name: { en: 'Kleinanzeigen', 'zh-CN': 'Kleinanzeigen' },
  domains: {
    'kleinanzeigen.de': { country: 'DE', currency: 'EUR' },
  },
  parts: { id: ['digits', 9, 11], category: ['digits', 1, 3], place: ['digits', 1, 6] },
  pages: [{ hosts: HOSTS, path: '/s-anzeige/{:slug/}?:id-:category-:place{/}?' }],
  // Homes and work are no goods.
  never: [
    { path: '/s-anzeige/*-102-:place{/}?' },
    { path: '/s-anzeige/*-196-:place{/}?' },
    { path: '/s-anzeige/*-199-:place{/}?' },
    { path: '/s-anzeige/*-203-:place{/}?' },
    { path: '/s-anzeige/*-208-:place{/}?' },
  ],
  canonical: 'https://www.kleinanzeigen.de/s-anzeige/:id-:category-:place',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: '',
  sources: ['product links seen in public code; access from memory'],
};
