import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'materiel-net',
  name: { en: 'Materiel.net', 'zh-CN': 'Materiel.net' },
  domains: { 'materiel.net': { country: 'FR', currency: 'EUR' } },
  parts: { id: ['digits', 12, 12] },
  pages: [{ hosts: HOSTS, path: '/produit/:id.html' }],
  canonical: 'https://www.materiel.net/produit/:id.html',
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['media.materiel.net'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'nlm',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)', 'pictures from memory'],
};
