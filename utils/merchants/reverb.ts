import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'reverb',
  name: { en: 'Reverb', 'zh-CN': 'Reverb' },
  domains: { 'reverb.com': {} },
  parts: { lang: ['locale', 2, 5], id: ['digits', 4, 9] },
  pages: [{ hosts: HOSTS, path: '{/:lang}?/item/:id{-:slug}?{/}?' }],
  canonical: 'https://reverb.com/item/:id',
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['rvb-img.reverb.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'bk show_sold',
  sources: ['product links seen in public code', 'the language and pictures from memory'],
};
