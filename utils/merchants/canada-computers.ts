import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'canada-computers',
  name: { en: 'Canada Computers', 'zh-CN': 'Canada Computers' },
  domains: { 'canadacomputers.com': { country: 'CA', currency: 'CAD' } },
  parts: { id: ['digits', 4, 7] },
  pages: [{ hosts: HOSTS, path: '/product_info.php', query: { id: ['item_id'] } }],
  canonical: 'https://www.canadacomputers.com/product_info.php?item_id=:id',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'cPath language',
  sources: ['jef/streetmerchant @6272f6c (2025-07-20)'],
};
