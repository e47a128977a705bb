import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'pinduoduo',
  name: { en: 'Pinduoduo', 'zh-CN': '拼多多' },
  // Its pages live on yangkeduo.com, and the same on mobile.pinduoduo.com.
  domains: { 'yangkeduo.com': { country: 'CN', currency: 'CNY' } },
  parts: { id: ['digits', 6, 13] },
  pages: [
    {
      hosts: ['mobile.yangkeduo.com', 'www.mobile.yangkeduo.com', 'yangkeduo.com', 'mobile.pinduoduo.com'],
      path: '/goods{:series}?.html',
      query: { id: ['goods_id'] },
      // goods.html, goods1.html, goods2.html: the same page by the age of the app.
      parts: { series: ['digits', 1, 1] },
    },
  ],
  canonical: 'https://mobile.yangkeduo.com/goods.html?goods_id=:id',
  // A group that is running counts as a variant: it has a price of its own.
  variants: ['sku_id', 'group_id', 'group_order_id'],
  affiliate: { 'Duoduo Jinbao': ['pid', 'cpsSign', 'duoduo_type', 'authDuoId', 'customParameters'] },
  access: 'wall',
  images: ['*.pddpic.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-21',
  tracking:
    'page_from refer_page_* refer_share_id refer_share_uid refer_share_channel share_uin _wv _wvx ' +
    'gallery_id uin share_id _oak_* _x_*',
  sources: ['product links seen in public posts; variants and _oak_* from memory'],
};
