import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.:domain', ':domain'];

export default defineMerchant({
  id: 'olive-young',
  name: { en: 'Olive Young', 'zh-CN': 'Olive Young 欧利芙洋' },
  domains: { 'oliveyoung.co.kr': { country: 'KR', currency: 'KRW' } },
  parts: { id: ['serial', 13, 13] },
  pages: [{ hosts: HOSTS, path: '/store/goods/getGoodsDetail.do', query: { id: ['goodsNo'] } }],
  canonical: 'https://www.oliveyoung.co.kr/store/goods/getGoodsDetail.do?goodsNo=:id',
  access: 'wall',
  images: ['image.oliveyoung.co.kr'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'dispCatNo trackingCd t_page tab',
  sources: ['product links seen in public code', 'access and pictures from memory'],
};
