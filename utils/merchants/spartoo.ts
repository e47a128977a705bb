import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'spartoo',
  name: { en: 'Spartoo', 'zh-CN': 'Spartoo' },
  domains: {
    'spartoo.pt': { country: 'PT', currency: 'EUR' },
    'spartoo.com': { country: 'FR', currency: 'EUR' },
    'spartoo.es': { country: 'ES', currency: 'EUR' },
    'spartoo.it': { country: 'IT', currency: 'EUR' },
    'spartoo.de': { country: 'DE', currency: 'EUR' },
    'spartoo.co.uk': { country: 'GB', currency: 'GBP' },
  },
  parts: { id: ['digits', 5, 9] },
  pages: [{ hosts: HOSTS, path: '/:slug-x:id.php' }],
  canonical: 'https://www.:domain:path',
  affiliate: { Awin: ['awc'] },
  access: 'open',
  images: ['imgext.spartoo.com', 'photos6.spartoo.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'track_id',
  sources: [
    'scrapinghub/product-extraction-benchmark @cba97d7 (2021-06-09)',
    'countries but Portugal, and pictures, from memory',
  ],
};
