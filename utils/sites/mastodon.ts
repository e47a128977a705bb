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
    // Elk, a client for any instance.
    'https://elk.zone/*',
    'https://main.elk.zone/*',
  ],
  recognise: [
    '#mastodon[data-props]',
    'body.app-body #initial-state',
    // Elk.
    '#__nuxt [aria-roledescription^="status-"]',
  ],
  // Milliseconds above sixteen bits; other software of the same markup has other ids, which are out of range.
  clock: { digits: 'decimal', shift: 16, tick: 1, since: 0 },
  layouts: [
    {
      name: 'web',
      post: [
        '.status__wrapper > .status',
        '.status__wrapper > [data-id]',
        '.status[data-id]',
        // The opened one.
        '.detailed-status',
        'div:has(> .detailed-status__display-name)',
      ],
      id: [
        { read: 'attribute', name: 'data-id' },
        { read: 'url', select: 'a.detailed-status__datetime', pattern: '/@:author/:id', part: 'id' },
        { read: 'url', select: 'a.status__relative-time', pattern: '/@:author/:id', part: 'id' },
        { read: 'url', select: 'a[href]:has(> time)', pattern: '/@:author/:id', part: 'id' },
        { read: 'location', pattern: '/@:author/:id', part: 'id' },
      ],
      permalink: [
        { read: 'attribute', select: 'a.status__relative-time', name: 'href' },
        { read: 'attribute', select: 'a.detailed-status__datetime', name: 'href' },
      ],
      author: {
        id: [
          { read: 'text', select: '.display-name__account' },
          { read: 'attribute', select: 'a.status__display-name', name: 'title' },
          { read: 'url', select: 'a[href]:has(> time)', pattern: '/@:id/:post', part: 'id' },
        ],
        name: [
          { read: 'text', select: '.display-name__html' },
          { read: 'text', select: '.display-name' },
        ],
      },
      links: [
        { select: '.status__content__text a[href]:not(.mention):not(.hashtag)', destination: 'href' },
        { select: '.status__content a[href]:not(.mention):not(.hashtag)', destination: 'href' },
        // The preview of a link.
        { select: 'a.status-card[href]', destination: 'href' },
        {
          select: '.status > a[target="_blank"], .detailed-status > a[target="_blank"]',
          destination: 'href',
        },
      ],
      words: ['.status__content__text', '.status__content'],
      card: { after: ['.status-card', '.status__content', '.status__info', '.display-name'] },
      quoted: {
        // A whole status of its own inside the one that quotes it.
        within: ['.status--is-quote', '.status__quote .status', '.status__quote [data-id]'],
        id: [
          { read: 'attribute', name: 'data-id' },
          { read: 'url', select: 'a.status__relative-time', pattern: '/@:author/:id', part: 'id' },
          { read: 'url', select: 'a[href]:has(> time)', pattern: '/@:author/:id', part: 'id' },
        ],
        permalink: [{ read: 'attribute', select: 'a.status__relative-time', name: 'href' }],
        author: {
          id: [
            { read: 'text', select: '.display-name__account' },
            { read: 'url', select: 'a[href]:has(> time)', pattern: '/@:id/:post', part: 'id' },
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
          { select: '.status > a[target="_blank"]', destination: 'href' },
        ],
        card: { after: ['.status-card', '.status__content', '.status__info'] },
      },
      watch: ['data-id'],
      followers: {
        at: ['/@:id'],
        id: [{ read: 'location', pattern: '/@:id', part: 'id' }],
        count: [
          // The exact number is in the title, the text is rounded.
          {
            read: 'attribute',
            select: '.account__header__extra__links a[href$="/followers"]',
            name: 'title',
          },
          { read: 'attribute', select: 'a[href$="/followers"][title]', name: 'title' },
          { read: 'text', select: 'a[href$="/followers"]' },
        ],
        bio: ['.account__header__bio', '.account__header__content'],
      },
    },
    {
      name: 'elk',
      // In a list, or opened; Elk's classes are utilities and say nothing.
      post: ['[aria-roledescription^="status-"]', '[id^="status-"]:has(.status-body)'],
      id: [
        { read: 'attribute', name: 'id', after: 'status-', is: 'word' },
        { read: 'url', select: 'a[href]:has(> time)', pattern: '/:server/@:author/:id', part: 'id' },
        { read: 'location', pattern: '/:server/@:author/:id', part: 'id' },
      ],
      permalink: [{ read: 'attribute', select: 'a[href]:has(> time)', name: 'href' }],
      author: {
        id: [
          // The first name may be that of whoever boosted it.
          { read: 'url', select: 'a[href]:has(> time)', pattern: '/:server/@:id/:post', part: 'id' },
          { read: 'url', select: 'a[href*="/@"]:has([dir="ltr"])', pattern: '/:server/@:id', part: 'id' },
          { read: 'url', select: 'a[href*="/@"]', pattern: '/:server/@:id', part: 'id' },
        ],
        name: [
          // A name with its handle is the author's; a booster's has none.
          { read: 'text', select: 'a[href*="/@"]:has(p[dir="ltr"]) .content-rich' },
          { read: 'text', select: 'a[href*="/@"] .content-rich' },
        ],
      },
      links: [
        { select: '.status-body a[href^="http"]:not(.mention)', destination: 'href' },
        { select: '.content-rich a[href^="http"]:not(.mention)', destination: 'href' },
        // The preview of a link.
        { select: 'a[target="_blank"][href^="http"]:not(.mention)', destination: 'href' },
      ],
      words: ['.status-body > .content-rich'],
      card: { after: ['.status-body', '.content-rich[lang]', 'a[href]:has(> time)'] },
      quoted: {
        within: ['blockquote [aria-roledescription^="status-"]', 'blockquote [id^="status-"]'],
        id: [
          { read: 'attribute', name: 'id', after: 'status-', is: 'word' },
          { read: 'url', select: 'a[href]:has(> time)', pattern: '/:server/@:author/:id', part: 'id' },
        ],
        permalink: [{ read: 'attribute', select: 'a[href]:has(> time)', name: 'href' }],
        author: {
          id: [{ read: 'url', select: 'a[href]:has(> time)', pattern: '/:server/@:id/:post', part: 'id' }],
          name: [{ read: 'text', select: 'a[href*="/@"] .content-rich' }],
        },
        links: [
          { select: '.status-body a[href^="http"]:not(.mention)', destination: 'href' },
          { select: '.content-rich a[href^="http"]:not(.mention)', destination: 'href' },
        ],
        card: { after: ['.status-body', '.content-rich[lang]'] },
      },
      watch: ['id'],
      followers: {
        at: ['/:server/@:id'],
        id: [{ read: 'location', pattern: '/:server/@:id', part: 'id' }],
        count: [
          { read: 'attribute', select: 'a[href$="/followers"] [title]', name: 'title' },
          { read: 'text', select: 'a[href$="/followers"]' },
        ],
      },
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.8,
  sources: [
    'kepano/defuddle:tests/fixtures/comments--mastodon.social @dcbd4dba 2026-04-22 (markup of 4.x)',
    'mastodon/mastodon:app/javascript/mastodon/components/status_quoted.tsx @03006bdf (quoted posts, 4.5)',
    'elk-zone/elk:app/components/status, account @ae4ebf33 2026-08-18',
  ],
  fields: {
    'web.post': 'verified',
    'web.id': 'verified',
    'web.author': 'verified',
    'web.links': 'verified',
    'web.quoted': 'sourced',
    'web.followers': 'sourced',
    'elk.post': 'sourced',
    'elk.id': 'sourced',
    'elk.author': 'sourced',
    'elk.links': 'sourced',
    'elk.quoted': 'sourced',
  },
};
