import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'alibaba-1688',
  name: { en: '1688', 'zh-CN': '1688 阿里巴巴' },
  // Wholesale: the price hangs on the quantity.
  domains: { '1688.com': { country: 'CN', currency: 'CNY' } },
  parts: { id: ['digits', 9, 14] },
  pages: [
    { hosts: ['detail.1688.com', 'm.1688.com'], path: '/offer/:id.html' },
    // The app's share page.
    { hosts: ['detail.m.1688.com'], path: '/page/index.html', query: { id: ['offerId'] } },
  ],
  canonical: 'https://detail.1688.com/offer/:id.html',
  variants: ['skuId'],
  // A plain fetch mostly meets a slider ("punish").
  access: 'wall',
  images: ['*.alicdn.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'spm scm sortType pageId algo_* object_id offerStatus',
  sources: [
    'jackwener/OpenCLI:clis/1688 @27ba33f (2026-08-08)',
    'product links seen in public posts; skuId from memory',
  ],
};
