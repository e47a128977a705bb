import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = [
  'us.shein.com',
  'www.shein.com',
  'uk.shein.com',
  'fr.shein.com',
  'de.shein.com',
  'es.shein.com',
  'it.shein.com',
  'eur.shein.com',
  'au.shein.com',
  'ca.shein.com',
  'br.shein.com',
  'mx.shein.com',
  'jp.shein.com',
  'il.shein.com',
  'ar.shein.com',
];

export default defineMerchant({
  id: 'shein',
  name: { en: 'SHEIN', 'zh-CN': '希音' },
  // Each country has a host.
  domains: { 'shein.com': {} },
  parts: { id: ['digits', 5, 10], category: ['digits', 2, 6] },
  pages: [
    // A title may hold a "/".
    {
      hosts: HOSTS,
      path: '/*-p-:id{-cat-:category}?.html',
    },
  ],
  canonical: 'https://:host:path',
  variants: ['mallCode', 'skucode'],
  access: 'wall',
  readFrom: HOSTS,
  images: ['img.ltwebstatic.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'src_module src_identifier src_tab_page_id scici ici url_from pageListType imgRatio',
  sources: [
    'luminati-io/eCommerce-dataset-samples @cd53491 (2026-02-10)',
    'product links seen in public posts',
    'mallCode and skucode from memory',
  ],
};
