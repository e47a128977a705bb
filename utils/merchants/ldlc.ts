import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'ldlc',
  name: { en: 'LDLC', 'zh-CN': 'LDLC' },
  // The word before the number is "product" in the language of the path.
  domains: { 'ldlc.com': { currency: 'EUR' } },
  parts: { locale: ['locale', 5, 5], number: ['digits', 8, 8] },
  pages: [{ hosts: HOSTS, path: '{/:locale}?/:word/PB:number.html' }],
  key: 'PB:number',
  canonical: 'https://www.ldlc.com:path',
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['media.ldlc.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'offerId',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)', 'pictures from memory'],
};
