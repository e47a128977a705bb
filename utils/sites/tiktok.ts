import { defineSite, type Evidence } from './site.ts';

export default defineSite({
  id: 'tiktok',
  name: { en: 'TikTok', 'zh-CN': 'TikTok' },
  matches: ['https://www.tiktok.com/*'],
  // Seconds in the upper half of the id.
  clock: { digits: 'decimal', shift: 32, tick: 1000, since: 0 },
  layouts: [
    {
      name: 'web',
      post: [
        '[data-e2e="recommend-list-item-container"]',
        'article[data-scroll-index]',
        // An opened video, and one opened over the list it came from.
        '[data-e2e="browse-video"]',
        '#main-content-video_detail',
        // A profile: the link of its bio.
        '#main-content-others_homepage',
        'main:has([data-e2e="user-bio"])',
      ],
      not: [':has(> [data-e2e="ad-badge"])', '[class*="AdBadge"]'],
      id: [
        { read: 'url', select: 'a[href*="/video/"]', pattern: '/@:author/video/:id', part: 'id' },
        // The player is named after its video.
        { read: 'attribute', select: '[id^="xgwrapper-"]', name: 'id', after: '-0-', is: 'digits' },
        { read: 'url', select: 'a[href*="/photo/"]', pattern: '/@:author/photo/:id', part: 'id' },
        { read: 'text', select: '[data-e2e="user-title"]' },
        { read: 'location', pattern: '/@:author/video/:id', part: 'id' },
        { read: 'location', pattern: '/@:author/photo/:id', part: 'id' },
        { read: 'text', select: 'h1' },
      ],
      permalink: [
        { read: 'attribute', select: 'a[href*="/video/"]', name: 'href' },
        { read: 'attribute', select: 'a[href*="/photo/"]', name: 'href' },
      ],
      author: {
        id: [
          { read: 'text', select: '[data-e2e="user-title"]' },
          { read: 'url', select: 'a[href^="/@"]', pattern: '/@:id', part: 'id' },
          { read: 'text', select: '[data-e2e="video-author-uniqueid"]' },
          { read: 'text', select: '[data-e2e="browse-username"]' },
        ],
        name: [
          { read: 'text', select: '[data-e2e="user-subtitle"]' },
          { read: 'text', select: '[data-e2e="video-author-nickname"]' },
          { read: 'text', select: '[data-e2e="video-author-uniqueid"]' },
          { read: 'text', select: '[data-e2e="browse-username"]' },
        ],
      },
      links: [
        // Captions have no links: what leaves is the shop's anchor below one, or the link of a bio.
        { select: 'a[href*="/link/v2?"]', destination: 'href' },
        { select: 'a[data-e2e="user-link"]', destination: 'href' },
        { select: 'a[data-e2e*="product"]', destination: 'href' },
        // The shop is on the same host.
        { select: 'a[href*="/view/product/"]', destination: 'href', name: 'href' },
        { select: 'a[href*="/shop/pdp/"]', destination: 'href', name: 'href' },
        { select: 'a[rel~="nofollow"][target="_blank"]', destination: 'href' },
      ],
      goods: [
        // Without an address on the web build.
        { select: '[class*="EcomAnchor"]:not(a)', title: [{ read: 'text' }] },
        { select: '[data-e2e="product-anchor"]:not(a)', title: [{ read: 'text' }] },
      ],
      card: {
        after: [
          '[data-e2e="user-bio"]',
          '[data-e2e="video-desc"]',
          '[data-e2e="browse-video-desc"]',
          'a[rel~="nofollow"]',
        ],
      },
      followers: {
        at: ['/@:id'],
        id: [{ read: 'location', pattern: '/@:id', part: 'id' }],
        count: [
          { read: 'text', select: '[data-e2e="followers-count"]' },
          // Exact, but of the page that was opened first.
          {
            read: 'text',
            select: 'script#__UNIVERSAL_DATA_FOR_REHYDRATION__',
            after: '"followerCount":',
            before: ',}',
          },
        ],
      },
      player: {
        at: ['/@:author/live', '/live/:id'],
        select: ['[data-e2e="live-room-player"]', 'video'],
        id: [
          { read: 'location', pattern: '/@:author/live', part: 'author' },
          { read: 'location', pattern: '/live/:id', part: 'id' },
        ],
        links: [
          { select: 'a[href*="/view/product/"]', destination: 'href', name: 'href' },
          { select: 'a[href*="/shop/pdp/"]', destination: 'href', name: 'href' },
        ],
        rail: ['[data-e2e="live-chat-container"]', '[class*="LiveRoomRight"]'],
      },
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.5,
  sources: [
    'jackwener/OpenCLI:clis/tiktok @27ba33fc 2026-08-08 (data-e2e names)',
    'public scripts of 2025-2026: article[data-scroll-index], xgwrapper-<n>-<video>, a[data-e2e="user-link"], EcomAnchor',
    'microlinkhq/metascraper:tiktok fixtures @20423f52 2025-12 (bio link, follower count)',
    'the shop’s anchor on the web, and live rooms: remembered, not verified',
  ],
  fields: {
    'web.post': 'sourced',
    'web.id': 'sourced',
    'web.links': 'sourced',
    'web.goods': 'remembered',
    'web.followers': 'verified',
    'web.player': 'remembered',
  },
};
