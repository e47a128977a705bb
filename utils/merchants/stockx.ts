import { defineMerchant, type Evidence } from './merchant.ts';

/** Whose goods have names without a number, too: "nike-dunk-low-retro-white-black". Nothing else of the shop is called so at length. */
const MAKERS = ['nike', 'adidas', 'air-jordan', 'jordan', 'new-balance', 'fear-of-god'];

export default defineMerchant({
  id: 'stockx',
  name: { en: 'StockX', 'zh-CN': 'StockX' },
  domains: { 'stockx.com': { country: 'US', currency: 'USD' } },
  // Products stand where the shop's own pages do: only a long name with a number, or after its maker's, is one.
  parts: { lang: ['locale', 2, 5], id: ['code', 16, 120], name: ['word', 16, 120] },
  pages: [
    { hosts: ['stockx.com', 'www.stockx.com'], path: '{/:lang}?/:id{/}?' },
    { hosts: ['stockx.com', 'www.stockx.com'], path: '{/:lang}?/buy/:id{/}?' },
    ...MAKERS.map((maker) => ({
      hosts: ['stockx.com', 'www.stockx.com'],
      path: `{/:lang}?/${maker}-:name{/}?`,
      key: `${maker}-:name`,
      canonical: `https://stockx.com/${maker}-:name`,
    })),
  ],
  canonical: 'https://stockx.com/:id',
  variants: ['size'],
  access: 'wall',
  images: ['images.stockx.com'],
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: '',
  sources: ['product links seen in public code', 'access from memory'],
};
