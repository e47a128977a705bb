import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'bilka',
  name: { en: 'Bilka', 'zh-CN': 'Bilka' },
  domains: { 'bilka.dk': { country: 'DK', currency: 'DKK' } },
  parts: { id: ['digits', 9, 9] },
  pages: [{ hosts: HOSTS, path: '/produkter/:slug/:id{/}?' }],
  canonical: 'https://www.bilka.dk:path',
  access: 'open',
  images: ['digitalassets.sallinggroup.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'utm_campaign',
  sources: ['scrapinghub/product-extraction-benchmark @cba97d7 (2021-06-09)', 'pictures from memory'],
};
