import { defineSite, type Evidence } from './site.ts';

export default defineSite({
  id: 'douyin',
  name: { en: 'Douyin', 'zh-CN': '抖音' },
  matches: ['https://www.douyin.com/*'],
  // Seconds in the upper half of the id.
  clock: { digits: 'decimal', shift: 32, tick: 1000, since: 0 },
  layouts: [
    {
      name: 'feed',
      post: [
        // Three slides are reused for all videos: their id is an attribute that changes.
        '[data-e2e-vid]',
        '[data-e2e="feed-active-video"]',
        '[data-e2e="feed-video"]',
      ],
      id: [
        { read: 'attribute', name: 'data-e2e-vid', is: 'digits' },
        { read: 'location', pattern: '/*', params: ['modal_id'] },
        { read: 'location', pattern: '/video/:id', part: 'id' },
        { read: 'digest', select: '[data-e2e="video-desc"]' },
      ],
      author: {
        id: [
          { read: 'url', select: 'a[data-e2e="video-avatar"]', pattern: '/user/:id', part: 'id' },
          { read: 'url', select: 'a[href*="/user/"]', pattern: '/user/:id', part: 'id' },
        ],
        name: [
          { read: 'text', select: '[data-e2e="feed-video-nickname"]' },
          { read: 'text', select: '[data-e2e="feed-author-name"]' },
        ],
      },
      links: [
        { select: '[data-e2e="video-desc"] a[href]', destination: 'href' },
        { select: '[data-e2e="video-info"] a[href]', destination: 'href' },
        { select: 'a[href*="jinritemai.com/"]', destination: 'href' },
      ],
      goods: [
        // A button without an address: what it sells is in a panel that it opens.
        { select: '.xgplayer-shop-anchor', title: [{ read: 'text', after: '购物' }, { read: 'text' }] },
        { select: '[class*="shop-anchor"]:not(.xgplayer-shop-anchor)', title: [{ read: 'text' }] },
      ],
      card: { after: ['[data-e2e="video-desc"]', '[data-e2e="video-info"]'] },
      watch: ['data-e2e-vid', 'data-e2e'],
      player: {
        at: ['/', '/*'],
        select: ['[data-e2e="feed-active-video"]', '[data-e2e="video-detail"] .xgplayer'],
        id: [
          { read: 'attribute', name: 'data-e2e-vid', is: 'digits' },
          { read: 'location', pattern: '/video/:id', part: 'id', is: 'digits' },
        ],
        links: [
          {
            select: '[data-e2e="feed-active-video"] [data-e2e="video-desc"] a[href]',
            destination: 'href',
          },
          { select: '[data-e2e="detail-video-info"] a[href]', destination: 'href' },
        ],
        goods: [
          {
            select: '[data-e2e="feed-active-video"] .xgplayer-shop-anchor',
            title: [{ read: 'text', after: '购物' }],
          },
        ],
        rail: ['#slidelist', '[data-e2e="video-detail"]'],
      },
      followers: {
        at: ['/user/:id'],
        id: [{ read: 'location', pattern: '/user/:id', part: 'id' }],
        count: [{ read: 'text', select: '[data-e2e="user-info-fans"]', after: '粉丝' }],
      },
      words: ['[data-e2e="video-desc"]'],
    },
    {
      name: 'video',
      paths: ['/video/:id', '/note/:id', '/shipin/:id'],
      post: ['[data-e2e="detail-video-info"]', '[data-e2e-aweme-id]'],
      id: [
        { read: 'attribute', name: 'data-e2e-aweme-id', is: 'digits' },
        { read: 'location', pattern: '/:kind/:id', part: 'id', is: 'digits' },
      ],
      author: {
        id: [
          {
            read: 'url',
            up: '[data-e2e="video-detail"]',
            select: '[data-e2e="user-info"] a[href*="/user/"]',
            pattern: '/user/:id',
            part: 'id',
          },
        ],
        name: [
          {
            read: 'text',
            up: '[data-e2e="video-detail"]',
            select: '[data-e2e="user-info"] a[href*="/user/"]',
          },
        ],
      },
      links: [
        { select: 'h1 a[href], h2 a[href]', destination: 'href' },
        { select: 'a[href]', destination: 'href' },
      ],
      card: { after: [':scope > :first-child', 'h1'] },
      words: ['[data-e2e="detail-video-info"] h1'],
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.5,
  sources: [
    'live.douyin.com is left out: no source shows how its goods are marked, nor the player’s place',
    'userscripts of 2026: data-e2e, data-e2e-vid and .xgplayer-shop-anchor in six that do not copy each other; a2787/ub-utils @f4e3ba14 says not checked live',
    'detail page: data-e2e="detail-video-info" with data-e2e-aweme-id (2025-2026, three scripts)',
    'links to haohuo.jinritemai.com in a slide: one script looks for them (2026)',
  ],
  fields: {
    'feed.post': 'sourced',
    'feed.links': 'remembered',
    'feed.goods': 'sourced',
    'feed.player': 'remembered',
    'feed.followers': 'sourced',
    'video.post': 'sourced',
    'video.links': 'remembered',
  },
};
