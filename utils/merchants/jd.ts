import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'jd',
  name: { en: 'JD.com', 'zh-CN': '京东' },
  domains: { 'jd.com': { country: 'CN', currency: 'CNY' } },
  // The SKU is the variant.
  parts: { id: ['digits', 5, 14] },
  pages: [
    // The last one is JD Health, old links.
    { hosts: ['item.jd.com', 'i-item.jd.com', 'item.jkcsjd.com'], path: '/:id.html' },
    { hosts: ['item.m.jd.com'], path: '/product/:id.html' },
    { hosts: ['item.m.jd.com'], path: '/ware/view.action', query: { id: ['wareId'] } },
    // Search advertising's copy of a product page.
    { hosts: ['re.jd.com'], path: '/cps/item/:id.html' },
  ],
  canonical: 'https://item.jd.com/:id.html',
  // A promoter shows as utm_campaign=t_<id>_…; JD writes utm_* itself.
  affiliate: { 'JD Union': ['utm_campaign', 'utm_source', 'utm_medium', 'utm_term'] },
  access: 'wall',
  images: ['*.360buyimg.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-21',
  tracking: 'gx gxd ad_od cu jd_pop extension_id from purchasetab dist',
  sources: [
    'jackwener/OpenCLI:clis/jd @27ba33f (2026-08-08)',
    'product links seen in public posts; re.jd.com and wareId from memory',
  ],
};
