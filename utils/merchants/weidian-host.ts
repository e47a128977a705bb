import type { Evidence } from './merchant.ts';
import { definePlatform } from './platform.ts';

/** Weidian's shops on hosts of their own; those on Weidian's are the shop "weidian". */
export default definePlatform({
  id: 'weidian-host',
  name: { en: 'Weidian', 'zh-CN': '微店' },
  parts: { id: ['digits', 8, 14] },
  pages: [{ path: '/item.html', mark: '/item.html', query: { id: ['itemID', 'itemId'] } }],
  canonical: 'https://:host/item.html?itemID=:id',
  access: 'open',
  images: ['si.geilicdn.com'],
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'wfr from isappinstalled spider_token share_relation',
  sources: ['product links seen in public posts (k.youshop10.com); si.geilicdn.com from memory'],
};
