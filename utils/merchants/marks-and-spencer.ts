import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'marks-and-spencer',
  name: { en: 'Marks & Spencer', 'zh-CN': '玛莎百货' },
  domains: { 'marksandspencer.com': { country: 'GB', currency: 'GBP' } },
  parts: { kind: ['word', 1, 3], number: ['digits', 8, 8] },
  pages: [{ hosts: HOSTS, path: '/:slug/p/:kind:number' }],
  key: ':kind:number',
  canonical: 'https://www.marksandspencer.com:path',
  variants: ['color'],
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['assets.digitalcontent.marksandspencer.app'],
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'extid',
  sources: ['product links seen in public code', 'pictures from memory'],
};
