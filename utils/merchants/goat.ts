import { defineMerchant, type Evidence } from './merchant.ts';

const HOSTS = ['www.goat.com', 'goat.com'];

export default defineMerchant({
  id: 'goat',
  name: { en: 'GOAT', 'zh-CN': 'GOAT' },
  domains: { 'goat.com': {} },
  // A title ends in the maker's number of the model, Nike's with that of its colour; lists of sneakers have none.
  parts: { title: ['word', 3, 150], model: ['alias', 5, 10], colour: ['digits', 3, 3] },
  pages: [
    { hosts: HOSTS, path: '/sneakers/:title-:model' },
    {
      hosts: HOSTS,
      path: '/sneakers/:title-:model-:colour',
      key: ':title-:model-:colour',
      canonical: 'https://www.goat.com/sneakers/:title-:model-:colour',
    },
  ],
  key: ':title-:model',
  canonical: 'https://www.goat.com/sneakers/:title-:model',
  affiliate: { Impact: ['irclickid', 'irgwc'] },
  access: 'wall',
  images: ['image.goat.com'],
});

export const evidence: Evidence = {
  confidence: 'medium',
  checked: '2026-11-22',
  tracking: 'utm_campaign',
  sources: [
    'product links seen in public posts',
    'scrapfly/scrapfly-scrapers @43ac23c (2026-08-21)',
    'access from memory',
  ],
};
