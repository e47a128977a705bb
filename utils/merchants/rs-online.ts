import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'rs-online',
  name: { en: 'RS', 'zh-CN': '欧时' },
  // Each country has a host and its own numbers; here the American one.
  domains: { 'rs-online.com': {} },
  parts: { id: ['digits', 8, 8] },
  pages: [{ hosts: ['us.rs-online.com'], path: '/product/:maker/:part/:id{/}?' }],
  canonical: 'https://us.rs-online.com:path',
  access: 'open',
  images: ['us.rs-online.com'],
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'gclsrc',
  sources: [
    'scrapfly/scrapfly-scrapers @43ac23c (2026-08-21)',
    'microlinkhq/metascraper @20423f5 (2026-08-19): fixtures',
  ],
};
