import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'game-uk',
  name: { en: 'GAME (UK)', 'zh-CN': 'GAME (UK)' },
  domains: { 'game.co.uk': { country: 'GB', currency: 'GBP' } },
  parts: { lang: ['locale', 2, 2], id: ['digits', 6, 8] },
  pages: [{ hosts: HOSTS, path: '/:lang/:slug-:id' }],
  canonical: 'https://www.game.co.uk:path',
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['img.game.co.uk'],
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'utm_campaign',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)', 'pictures from memory'],
};
