import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'rakuten',
  name: { en: 'Rakuten Ichiba', 'zh-CN': '乐天市场' },
  domains: { 'rakuten.co.jp': { country: 'JP', currency: 'JPY' } },
  // The shop chooses the name of an item; case counts.
  parts: { shop: ['word', 2, 40], item: ['word', 1, 80] },
  pages: [{ hosts: ['item.rakuten.co.jp'], path: '/:shop/:item{/}?' }],
  // Where a shop's categories begin.
  never: [{ path: '/:shop/c' }, { path: '/:shop/c/' }],
  key: ':shop/:item',
  canonical: 'https://item.rakuten.co.jp/:shop/:item/',
  variants: ['variantId'],
  access: 'open',
  images: ['*.r10s.jp'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'rafcid scid sc2id s-id iasid icm_*',
  sources: ['product links seen in public posts; variantId, /c/ and r10s.jp from memory'],
};
