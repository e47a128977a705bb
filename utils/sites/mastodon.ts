import { defineSite, type Evidence } from './site.ts';

export default defineSite({
  id: 'mastodon',
  name: { en: 'Mastodon', 'zh-CN': 'Mastodon 长毛象' },
  // The largest public instances; any other is added by its reader.
  matches: [
    'https://mastodon.social/*',
    'https://mastodon.online/*',
    'https://mstdn.jp/*',
    'https://mstdn.social/*',
    'https://mas.to/*',
    'https://fosstodon.org/*',
    'https://hachyderm.io/*',
    'https://infosec.exchange/*',
    'https://techhub.social/*',
    'https://mastodon.world/*',
    'https://m.cmx.im/*',
    'https://alive.bar/*',
    'https://o3o.ca/*',
  ],
  layouts: [
    {
      name: 'web',
      post: [
        '.status[data-id]',
        '.detailed-status',
        // The wrapper carries the id's link when the inner class changes.
        '.status__wrapper:not(:has(.status[data-id]))',
      ],
      id: [
        { read: 'attribute', name: 'data-id' },
        { read: 'url', select: 'a.detailed-status__datetime', pattern: '/:author/:id', part: 'id' },
        { read: 'url', select: 'a.status__relative-time', pattern: '/:author/:id', part: 'id' },
        { read: 'url', select: 'a[href]:has(> time)', pattern: '/:author/:id', part: 'id' },
        { read: 'location', pattern: '/:author/:id', part: 'id' },
      ],
      permalink: [
        { read: 'attribute', select: 'a.status__relative-time', name: 'href' },
        { read: 'attribute', select: 'a.detailed-status__datetime', name: 'href' },
      ],
      author: {
        id: [
          { read: 'text', select: '.display-name__account' },
          { read: 'attribute', select: 'a.status__display-name', name: 'title' },
        ],
        name: [
          { read: 'text', select: '.display-name__html' },
          { read: 'text', select: '.display-name' },
        ],
      },
      links: [
        { select: '.status__content__text a[href]:not(.mention):not(.hashtag)', destination: 'href' },
        { select: '.status__content a[href]:not(.mention):not(.hashtag)', destination: 'href' },
        { select: 'a.status-card[href]', destination: 'href' },
      ],
      card: { after: ['a.status-card', '.status-card', '.status__content', '.status__info'] },
      quoted: {
        within: ['.status__quote'],
        id: [
          { read: 'attribute', select: '.status[data-id]', name: 'data-id' },
          { read: 'digest', select: '.status__content' },
        ],
        author: {
          id: [{ read: 'text', select: '.display-name__account' }],
          name: [{ read: 'text', select: '.display-name__html' }],
        },
        links: [{ select: '.status__content a[href]:not(.mention):not(.hashtag)', destination: 'href' }],
        card: { after: ['.status__content'] },
      },
      watch: ['data-id'],
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.75,
  sources: [
    'kepano/defuddle:tests/fixtures/comments--mastodon.social @dcbd4dba 2026-04-22 (markup of 4.x)',
    'quoted posts: remembered, not verified',
  ],
};
