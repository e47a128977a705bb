import type { Evidence } from './merchant.ts';
import { definePlatform } from './platform.ts';

export default definePlatform({
  id: 'magento',
  name: { en: 'Magento', 'zh-CN': 'Magento' },
  parts: { id: ['digits', 1, 10] },
  pages: [
    // What every Magento answers to. What it calls the page by default, /name.html, is also the name of anything else:
    // the host's permission decides on that.
    {
      path: '{/:store}?/catalog/product/view/id/:id{/s/:slug}?{/category/:category}?{/}?',
      mark: '/prod',
    },
  ],
  canonical: 'https://:host{/:store}?/catalog/product/view/id/:id',
  access: 'open',
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'srsltid ___store ___from_store',
  sources: [
    'magento/magento2: app/code/Magento/Catalog/Controller/Product/View.php (route catalog/product/view/id/…)',
    'experienceleague.adobe.com: catalog URL suffix ".html" is the default',
  ],
};
