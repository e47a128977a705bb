import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = [
  'www.vestiairecollective.com',
  'us.vestiairecollective.com',
  'fr.vestiairecollective.com',
  'de.vestiairecollective.com',
  'it.vestiairecollective.com',
  'es.vestiairecollective.com',
  'hk.vestiairecollective.com',
  'kr.vestiairecollective.com',
  'nl.vestiairecollective.com',
  'sv.vestiairecollective.com',
  'au.vestiairecollective.com',
];

export default defineMerchant({
  id: 'vestiaire-collective',
  name: { en: 'Vestiaire Collective', 'zh-CN': 'Vestiaire Collective' },
  // Each language has a host; an item has the same number on all of them.
  domains: { 'vestiairecollective.com': {} },
  parts: { id: ['digits', 6, 9] },
  pages: [
    {
      hosts: HOSTS,
      path: '/*-:id.shtml',
    },
  ],
  canonical: 'https://:host:path',
  affiliate: { Awin: ['awc'] },
  access: 'wall',
  readFrom: HOSTS,
  images: ['images.vestiairecollective.com'],
});

export const evidence: Evidence = {
  confidence: 'high',
  checked: '2026-11-22',
  tracking: 'sortBy',
  sources: [
    'scrapfly/scrapfly-scrapers @43ac23c (2026-08-21)',
    'product links seen in public posts',
    'access and pictures from memory',
  ],
};
