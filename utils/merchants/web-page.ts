import type { Evidence } from './merchant.ts';
import { definePlatform } from './platform.ts';

/** Any page on a host that the user has allowed: schema.org data in it tells whether it is one product. */
export default definePlatform({
  id: 'web-page',
  name: { en: 'Web page', 'zh-CN': '网页' },
  pages: [{ path: '/*' }],
  never: [{ path: '/' }],
  // Where home-made shops keep the product: without them two products would be one.
  keep: ['id', 'pid', 'p', 'sku', 'item', 'itemid', 'item_id', 'product_id', 'productid', 'goods_id'],
  key: ':page:kept',
  canonical: 'https://:host:path:kept',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'fbclid gclid dclid msclkid mc_cid mc_eid igshid srsltid utm_*',
  sources: ['schema.org/Product; parameters of home-made shops from memory'],
};
