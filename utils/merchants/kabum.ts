import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'kabum',
  name: { en: 'KaBuM!', 'zh-CN': 'KaBuM!' },
  domains: { 'kabum.com.br': { country: 'BR', currency: 'BRL' } },
  parts: { id: ['digits', 4, 7] },
  pages: [{ hosts: HOSTS, path: '/produto/:id{/:slug}?' }],
  canonical: 'https://www.kabum.com.br/produto/:id',
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['images.kabum.com.br'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'srsltid',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)', 'pictures from memory'],
};
