import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'el-corte-ingles',
  name: { en: 'El Corte Inglés', 'zh-CN': '英国宫百货' },
  domains: { 'elcorteingles.es': { country: 'ES', currency: 'EUR' } },
  parts: { number: ['digits', 7, 9] },
  pages: [{ hosts: HOSTS, path: '/:section/A:number{-:slug}?{/}?' }],
  key: 'A:number',
  canonical: 'https://www.elcorteingles.es/:section/A:number/',
  variants: ['parentCategoryId'],
  affiliate: { Awin: ['awc'] },
  access: 'wall',
  images: ['dam.elcorteingles.es'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'color stype',
  sources: [
    'jef/streetmerchant @6272f6c (2025-07-20)',
    'the title after the number, access and pictures from memory',
  ],
};
