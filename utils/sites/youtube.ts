import { defineSite, type Evidence } from './site.ts';

export default defineSite({
  id: 'youtube',
  name: { en: 'YouTube', 'zh-CN': 'YouTube' },
  matches: ['https://www.youtube.com/*'],
  // The chat of a live room is a frame.
  frames: ['https://www.youtube.com/live_chat*'],
  layouts: [
    {
      // Comments anywhere, and a channel's posts.
      name: 'items',
      post: [
        'ytd-comment-view-model',
        'ytd-shared-post-renderer',
        // One inside a shared post carries that one's name as a class.
        'ytd-backstage-post-renderer:not(.ytd-shared-post-renderer)',
        'ytd-post-renderer:not(.ytd-shared-post-renderer)',
        // Whatever they are called next: a body and a time are beside each other nowhere else.
        '[id="comment"]:has(#content-text)',
      ],
      id: [
        // The time is the permalink.
        { read: 'url', select: '#published-time-text a', pattern: '/watch', params: ['lc'] },
        { read: 'url', select: 'a[href*="lc="]', pattern: '/watch', params: ['lc'] },
        { read: 'url', select: 'a[href*="lc="]', pattern: '/post/:post', params: ['lc'] },
        { read: 'url', select: 'a[href^="/post/"]', pattern: '/post/:id', part: 'id' },
        { read: 'digest', select: '#content-text' },
      ],
      permalink: [
        { read: 'attribute', select: '#published-time-text a', name: 'href' },
        { read: 'attribute', select: 'a[href^="/post/"]', name: 'href' },
      ],
      author: {
        id: [
          { read: 'url', select: 'a[href^="/@"]', pattern: '/@:id', part: 'id' },
          { read: 'url', select: 'a[href^="/channel/"]', pattern: '/channel/:id', part: 'id' },
        ],
        name: [
          { read: 'text', select: '#author-text' },
          { read: 'text', select: '#repost-author-text' },
          { read: 'text', select: 'a[href^="/@"]' },
        ],
      },
      links: [
        // A link that leaves the site goes through its redirector; times and tags don't.
        { select: '#content-text a[href*="/redirect?"]', destination: 'href' },
        { select: 'a[href^="/redirect?"]', destination: 'href', name: 'href' },
        { select: 'a[rel~="nofollow"][target="_blank"]', destination: 'href' },
      ],
      card: {
        // Not in what folds a long text away.
        after: ['#expander', '#contentTextExpander', '#content-text', '#repost-content-text'],
      },
      quoted: {
        within: [
          'ytd-backstage-post-renderer.ytd-shared-post-renderer',
          'ytd-post-renderer.ytd-shared-post-renderer',
        ],
        id: [
          { read: 'url', select: 'a[href^="/post/"]', pattern: '/post/:id', part: 'id' },
          { read: 'digest', select: '#content-text' },
        ],
        author: {
          id: [
            { read: 'url', select: 'a[href^="/@"]', pattern: '/@:id', part: 'id' },
            { read: 'url', select: 'a[href^="/channel/"]', pattern: '/channel/:id', part: 'id' },
          ],
          name: [{ read: 'text', select: '#author-text' }],
        },
        links: [
          { select: '#content-text a[href*="/redirect?"]', destination: 'href' },
          { select: 'a[href^="/redirect?"]', destination: 'href', name: 'href' },
          { select: 'a[rel~="nofollow"][target="_blank"]', destination: 'href' },
        ],
        card: { after: ['#contentTextExpander', '#content-text'] },
      },
    },
    {
      // One entry: what the video's page says of it, without the comments.
      name: 'watch',
      paths: ['/watch', '/live/:id'],
      post: ['ytd-watch-flexy', '#page-manager > [video-id]'],
      id: [
        { read: 'attribute', name: 'video-id' },
        { read: 'attribute', select: 'ytd-watch-metadata', name: 'video-id' },
        { read: 'location', pattern: '/watch', params: ['v'] },
        { read: 'location', pattern: '/live/:id', part: 'id' },
      ],
      permalink: [{ read: 'attribute', select: 'a.ytp-title-link', name: 'href' }],
      author: {
        id: [
          { read: 'url', select: '#owner a', pattern: '/@:id', part: 'id' },
          { read: 'url', select: '#owner a', pattern: '/channel/:id', part: 'id' },
        ],
        name: [
          { read: 'text', select: '#owner ytd-channel-name a' },
          { read: 'text', select: '#upload-info a' },
        ],
      },
      links: [
        // The folded copy and the whole text hold the same links.
        { select: '#description a[href*="/redirect?"]', destination: 'href' },
        { select: '#description a[href^="/redirect?"]', destination: 'href', name: 'href' },
        { select: 'ytd-watch-metadata a[rel~="nofollow"][target="_blank"]', destination: 'href' },
        // The shelf below, and the panel that the player's badge opens.
        { select: 'ytd-merch-shelf-renderer a[href^="http"]', destination: 'href' },
        { select: 'ytd-product-list-item-renderer a[href^="http"]', destination: 'href' },
        { select: '#product-list-item-container a[href^="http"]', destination: 'href' },
      ],
      card: { after: ['ytd-watch-metadata', '#description', '#below > *'] },
      // The same elements show the next video.
      watch: ['video-id'],
      player: {
        at: ['/watch', '/live/:id', '/shorts/:id'],
        select: ['#movie_player', 'ytd-player', '#shorts-player'],
        id: [
          { read: 'location', pattern: '/watch', params: ['v'] },
          { read: 'location', pattern: '/:kind/:id', part: 'id' },
        ],
        links: [
          { select: 'ytd-product-list-item-renderer a[href^="http"]', destination: 'href' },
          { select: 'ytd-watch-flexy ytd-merch-shelf-renderer a[href^="http"]', destination: 'href' },
          // One product on a short; several open the panel, and then this leads nowhere.
          { select: '[is-active] a.ytOverlayProductStickerImageContainer', destination: 'href' },
          { select: '[is-active] .ytOverlayProductStickerHost a[href^="http"]', destination: 'href' },
        ],
        rail: ['ytd-watch-flexy #secondary-inner > #panels', '#secondary-inner', 'ytd-watch-metadata'],
      },
      followers: {
        at: ['/@:id', '/@:id/*', '/channel/:id', '/channel/:id/*'],
        id: [
          { read: 'location', pattern: '/@:id', part: 'id' },
          { read: 'location', pattern: '/@:id/*', part: 'id' },
          { read: 'location', pattern: '/channel/:id', part: 'id' },
          { read: 'location', pattern: '/channel/:id/*', part: 'id' },
        ],
        count: [
          { read: 'text', select: '#subscriber-count' },
          { read: 'attribute', select: '#page-header [aria-label*="subscriber"]', name: 'aria-label' },
          // "@handle" is the first row, "12.3K subscribers" starts the second.
          {
            read: 'text',
            select: '#page-header yt-content-metadata-view-model > div:nth-of-type(2) > span:first-of-type',
          },
        ],
      },
    },
    {
      name: 'chat',
      paths: ['/live_chat', '/live_chat_replay'],
      post: [
        'yt-live-chat-text-message-renderer',
        'yt-live-chat-paid-message-renderer',
        // Empty for most, owner or moderator for some.
        '[author-type]',
      ],
      id: [
        { read: 'attribute', name: 'id', is: 'word' },
        { read: 'digest', select: '#message' },
        { read: 'digest', select: '#content' },
      ],
      author: {
        id: [
          { read: 'text', select: '#author-name', after: '@' },
          { read: 'text', select: '#author-name' },
        ],
        name: [{ read: 'text', select: '#author-name' }],
      },
      links: [
        { select: '#message a[href]', destination: 'href' },
        { select: 'a[href*="/redirect?"]', destination: 'href' },
        { select: 'a[href^="/redirect?"]', destination: 'href', name: 'href' },
      ],
      card: { after: ['#content', '#message'] },
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.75,
  sources: [
    'm.youtube.com is left out: its elements have other names (ytm-*), and no source shows how a comment or a description is built of them',
    'a player panel’s report of live pages in Chrome 152 (ytd-watch-metadata[video-id], ytd-watch-flexy[video-id]), 2026',
    'a user script’s selector pack, checked against saved watch pages 2026-05-19',
    'insin/control-panel-for-youtube:page.js @8671c93b 2026-06-28',
    'a comment reader’s notes on nested replies, live page of 2026-09-10; a filter’s copy of a channel’s posts, live page of 2026-08-08',
    'a product clipper: shelf, product panel and sticker of shorts (ytd-product-list-item-renderer, ytOverlayProductSticker*), seen in live pages 2026-05',
    'a description’s links as paths (/redirect?event=…&q=…): a page of today that a reader’s tests rebuild, and one of 2019',
    'redirect parameters: microlinkhq/metascraper @20423f52 (ytInitialData)',
  ],
  fields: {
    'items.quoted': 'sourced',
    'watch.followers': 'remembered',
    'watch.player': 'sourced',
    'chat.post': 'sourced',
    'chat.links': 'remembered',
  },
};
