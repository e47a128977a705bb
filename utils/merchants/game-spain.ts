import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'game-spain',
  name: { en: 'GAME (Spain)', 'zh-CN': 'GAME (Spain)' },
  domains: { 'game.es': { country: 'ES', currency: 'EUR' } },
  parts: { id: ['alnum', 6, 6] },
  pages: [{ hosts: HOSTS, path: '/:a/:b/:c/:slug/:id' }],
  canonical: 'https://www.game.es:path',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'utm_campaign',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)'],
};
