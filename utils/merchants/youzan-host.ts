import type { Evidence } from './merchant.ts';
import { definePlatform } from './platform.ts';

/** Youzan's shops on hosts of their own; those on Youzan's are the shop "youzan". */
export default definePlatform({
  id: 'youzan-host',
  name: { en: 'Youzan', 'zh-CN': '有赞' },
  parts: { id: ['alias', 13, 16] },
  pages: [{ path: '/wscgoods/detail/:id', mark: '/wscgoods/detail/' }],
  canonical: 'https://:host/wscgoods/detail/:id',
  access: 'open',
  images: ['img01.yzcdn.cn', 'img.yzcdn.cn'],
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'scan activity from qr shopAutoEnter dc_ps banner_id alg_id slg reft spm oid kdtfrom',
  sources: ['product links seen in public posts; hosts of pictures from memory'],
};
