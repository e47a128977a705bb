import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'jd-worldwide',
  name: { en: 'JD Worldwide', 'zh-CN': '京东国际' },
  // Sold from abroad, priced in CNY.
  domains: { 'jd.hk': { currency: 'CNY' } },
  parts: { id: ['digits', 5, 14] },
  pages: [
    { hosts: ['npcitem.jd.hk', 'item.jd.hk'], path: '/:id.html' },
    { hosts: ['mitem.jd.hk'], path: '/product/:id.html' },
  ],
  canonical: 'https://npcitem.jd.hk/:id.html',
  affiliate: { 'JD Union': ['utm_campaign', 'utm_source', 'utm_medium', 'utm_term'] },
  access: 'wall',
  images: ['*.360buyimg.com'],
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-21',
  tracking: 'gx gxd ad_od cu jd_pop extension_id from purchasetab dist',
  sources: ['product links seen in public posts'],
};
