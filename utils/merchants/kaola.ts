import { defineMerchant, type Evidence } from './merchant.ts';

export default defineMerchant({
  id: 'kaola',
  name: { en: 'Kaola', 'zh-CN': '考拉海购' },
  domains: { 'kaola.com': { country: 'CN', currency: 'CNY' } },
  parts: { id: ['digits', 4, 10] },
  pages: [{ hosts: ['goods.kaola.com', 'm-goods.kaola.com'], path: '/product/:id.html' }],
  canonical: 'https://goods.kaola.com/product/:id.html',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking:
    'referPage referId from position istext srId zn zp ri rp isMarketPriceShow ' + 'hcAntiCheatSwitch',
  sources: ['product links seen in public posts; whether the shop still sells is not known'],
};
