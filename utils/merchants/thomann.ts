import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'thomann',
  name: { en: 'Thomann', 'zh-CN': 'Thomann' },
  domains: {
    'thomann.de': { country: 'DE', currency: 'EUR' },
  },
  parts: { market: ['word', 2, 4], id: ['title', 3, 200] },
  // Lists and help end in ".html".
  pages: [{ hosts: HOSTS, path: '/:market/:id.htm' }],
  canonical: 'https://www.thomann.de/intl/:id.htm',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'partner_id',
  sources: ['product links seen in public code; access from memory'],
};
