import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'leboncoin',
  name: { en: 'leboncoin', 'zh-CN': 'leboncoin' },
  domains: {
    'leboncoin.fr': { country: 'FR', currency: 'EUR' },
  },
  parts: { category: ['word', 3, 60], id: ['digits', 9, 11] },
  pages: [{ hosts: HOSTS, path: '/ad/:category/:id{/}?' }],
  // Homes and work are no goods.
  never: [
    { path: '/ad/ventes_immobilieres/*' },
    { path: '/ad/locations*' },
    { path: '/ad/colocations/*' },
    { path: '/ad/bureaux_commerces/*' },
    { path: '/ad/offres_d_emploi/*' },
    { path: '/ad/prestations_de_services/*' },
  ],
  canonical: 'https://www.leboncoin.fr/ad/:category/:id',
  access: 'wall',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: '',
  sources: ['product links seen in public code; access from memory'],
};
