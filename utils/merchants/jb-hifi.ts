import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'jb-hifi',
  name: { en: 'JB Hi-Fi', 'zh-CN': 'JB Hi-Fi' },
  domains: { 'jbhifi.com.au': { country: 'AU', currency: 'AUD' } },
  parts: { id: ['handle', 3, 200] },
  // Runs on Shopify.
  pages: [{ hosts: HOSTS, path: '{/collections/:collection}?/products/:id' }],
  canonical: 'https://www.jbhifi.com.au/products/:id',
  variants: ['variant'],
  affiliate: { 'Commission Factory': ['cfclick'] },
  access: 'open',
  images: ['cdn.shopify.com', 'www.jbhifi.com.au'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'store srsltid queryID',
  sources: [
    'blakadder/zigbee @d96e8aa (2025-10-03): shop links',
    'jez500/pricebuddy @8e8d3a8 (2026-07-02)',
    'cfclick from memory',
  ],
};
