import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'magalu',
  name: { en: 'Magazine Luiza', 'zh-CN': 'Magazine Luiza' },
  domains: {
    'magazineluiza.com.br': { country: 'BR', currency: 'BRL' },
  },
  parts: { id: ['alias', 9, 10], kind: ['word', 2, 4], line: ['word', 2, 4], store: ['word', 3, 60] },
  pages: [
    { hosts: HOSTS, path: '{/:slug}?/p/:id{/:kind/:line}?{/}?' },
    // Sharers have shops of their own there.
    {
      hosts: ['www.magazinevoce.com.br', 'magazinevoce.com.br'],
      path: '/:store{/:slug}?/p/:id{/:kind/:line}?{/}?',
    },
  ],
  canonical: 'https://www.magazineluiza.com.br/p/:id/',
  access: 'wall',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'seller_id',
  sources: ['product links seen in public code; access from memory'],
};
