import { defineSite, type Evidence } from './site.ts';

export default defineSite({
  id: 'bilibili',
  name: { en: 'Bilibili', 'zh-CN': '哔哩哔哩' },
  matches: [
    'https://www.bilibili.com/*',
    'https://t.bilibili.com/*',
    'https://space.bilibili.com/*',
    'https://live.bilibili.com/*',
  ],
  layouts: [
    {
      name: 'dynamic',
      post: [
        // In the list, and opened by itself.
        '.bili-dyn-item',
        'div:has(> .bili-dyn-item__main)',
      ],
      id: [
        // Most rows of 2026 carry no id and no permalink at all …
        { read: 'attribute', name: 'data-did', is: 'digits' },
        { read: 'attribute', up: '[data-did]', name: 'data-did', is: 'digits' },
        { read: 'attribute', select: '.bili-dyn-content [dyn-id]', name: 'dyn-id', is: 'digits' },
        { read: 'url', select: '.bili-dyn-time a', pattern: '/opus/:id', part: 'id' },
        // … so they are told apart by what they say.
        { read: 'digest', select: '.bili-dyn-content' },
        { read: 'digest', select: '.bili-dyn-item__body' },
      ],
      permalink: [{ read: 'attribute', select: '.bili-dyn-time a[href]', name: 'href' }],
      author: {
        id: [
          {
            read: 'attribute',
            select: '.bili-dyn-item__header [data-mid], .bili-dyn-item__following',
            name: 'data-mid',
          },
          {
            read: 'url',
            select: '.bili-dyn-item__header a[href*="space.bilibili.com/"]',
            pattern: '/:id',
            part: 'id',
          },
          { read: 'text', select: '.bili-dyn-title__text' },
        ],
        name: [
          { read: 'text', select: '.bili-dyn-title__text' },
          { read: 'text', select: '.bili-dyn-title' },
        ],
      },
      links: [
        // A link in a dynamic is a span; friends' remarks below it (__interaction) are rich text as well.
        { select: '.bili-dyn-content [data-url]', name: 'data-url', destination: 'href' },
        { select: '.bili-dyn-item__body [data-url]', name: 'data-url', destination: 'href' },
        { select: '.bili-dyn-content a[href]', destination: 'href' },
        { select: '.bili-dyn-item__body a[href]', destination: 'href' },
      ],
      card: { after: ['.bili-dyn-content', '.bili-dyn-item__body', '.bili-dyn-item__header'] },
      words: ['.bili-dyn-content .bili-rich-text', '.dyn-card-opus__summary'],
      quoted: {
        within: [
          '.bili-dyn-content__orig.reference',
          '.bili-dyn-content__forw__desc ~ .bili-dyn-content__orig',
        ],
        id: [
          { read: 'attribute', select: '[dyn-id]', name: 'dyn-id', is: 'digits' },
          { read: 'digest', select: '.bili-dyn-content__orig__desc' },
          { read: 'digest' },
        ],
        author: {
          id: [
            { read: 'url', select: 'a[href*="space.bilibili.com/"]', pattern: '/:id', part: 'id' },
            { read: 'text', select: '.bili-dyn-content__orig__author, .dyn-orig-author__name' },
          ],
          name: [
            { read: 'text', select: '.dyn-orig-author__name' },
            { read: 'text', select: '.bili-dyn-content__orig__author' },
          ],
        },
        links: [
          { select: '[data-url]', name: 'data-url', destination: 'href' },
          { select: '.bili-rich-text [data-url]', name: 'data-url', destination: 'href' },
          { select: 'a[href]', destination: 'href' },
        ],
        card: { after: ['.bili-dyn-content__orig__desc', '.dyn-card-opus', ':scope > :last-child'] },
      },
      // A live room shows its goods one after the other in a bar over the chat.
      player: {
        at: ['/:id', '/blanc/:id'],
        select: ['#live-player', '#live-player-ctnr'],
        id: [
          { read: 'location', pattern: '/:id', part: 'id', is: 'digits' },
          { read: 'location', pattern: '/blanc/:id', part: 'id', is: 'digits' },
        ],
        links: [
          { select: '#shop-popover-vm a[href]', destination: 'href' },
          { select: '#shop-popover-vm [data-url]', name: 'data-url', destination: 'href' },
        ],
        rail: ['.player-and-aside-area', '#sections-vm'],
      },
      followers: {
        at: ['/:id', '/:id/*'],
        id: [
          { read: 'location', pattern: '/:id', part: 'id', is: 'digits' },
          { read: 'location', pattern: '/:id/*', part: 'id', is: 'digits' },
        ],
        // following, followers, likes, plays
        count: [
          {
            read: 'attribute',
            select: '.nav-statistics__item:nth-child(2) .nav-statistics__item-num',
            name: 'title',
          },
          { read: 'text', select: '.nav-statistics__item:nth-child(2) .nav-statistics__item-num' },
          { read: 'text', select: '#n-fs' },
        ],
      },
    },
    {
      name: 'opus',
      hosts: ['www.bilibili.com'],
      post: ['.bili-opus-view', 'div:has(> .opus-module-content)'],
      id: [
        { read: 'location', pattern: '/opus/:id', part: 'id', is: 'digits' },
        { read: 'location', pattern: '/read/:id', part: 'id', is: 'word' },
        { read: 'digest', select: '.opus-module-content' },
      ],
      author: {
        id: [
          {
            read: 'url',
            select: '.opus-module-author a[href]',
            pattern: '/:id',
            part: 'id',
          },
          { read: 'text', select: '.opus-module-author__name' },
        ],
        name: [{ read: 'text', select: '.opus-module-author__name' }],
      },
      links: [
        { select: '.opus-module-content [data-url]', name: 'data-url', destination: 'href' },
        { select: '.opus-text-rich-hl[data-url]', name: 'data-url', destination: 'href' },
        { select: '.opus-module-content a[href]', destination: 'href' },
        { select: 'a.opus-text-rich-hl[href]', destination: 'href' },
      ],
      card: { after: ['.opus-module-content', '.opus-module-author'] },
      words: ['.opus-module-content'],
    },
    {
      name: 'video',
      hosts: ['www.bilibili.com'],
      paths: ['/video/:id', '/video/:id/*'],
      post: ['#mirror-vdcon', '.video-container-v1'],
      id: [
        { read: 'location', pattern: '/video/:id', part: 'id' },
        { read: 'digest', select: 'h1' },
      ],
      author: {
        id: [
          {
            read: 'url',
            select: '.up-info-container a[href], a.up-name',
            pattern: '/:id',
            part: 'id',
          },
        ],
        name: [{ read: 'text', select: 'a.up-name' }],
      },
      links: [
        { select: '#v_desc a[href]', destination: 'href' },
        { select: '.video-desc-container a[href]', destination: 'href' },
      ],
      card: { after: ['#v_desc', '.video-desc-container', '#arc_toolbar_report'] },
      words: ['#v_desc'],
    },
    {
      name: 'comments',
      hosts: ['www.bilibili.com', 't.bilibili.com'],
      // Open shadow roots, one in the other; a selector counts within one of them.
      roots: [
        'bili-comments',
        'bili-comment-thread-renderer',
        'bili-comment-renderer',
        'bili-comment-replies-renderer',
        'bili-comment-reply-renderer',
        'bili-comment-user-info',
        'bili-rich-text',
      ],
      post: ['bili-comment-renderer', 'bili-comment-reply-renderer', '#comment'],
      id: [
        { read: 'digest', select: '#contents' },
        { read: 'digest', select: 'p' },
      ],
      author: {
        id: [
          { read: 'attribute', select: '#user-name', name: 'data-user-profile-id' },
          { read: 'attribute', select: '#user-avatar', name: 'data-user-profile-id' },
        ],
        name: [{ read: 'text', select: '#user-name' }],
      },
      links: [
        { select: '#contents a[href]', destination: 'href' },
        { select: 'a[data-type][href]', destination: 'href' },
        { select: '[data-type="goods"][data-url]', name: 'data-url', destination: 'href' },
      ],
      card: { after: ['#content', 'bili-rich-text'] },
      words: ['#contents'],
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.7,
  sources: [
    'm.bilibili.com is left out: other markup, of which no source shows a post',
    'the1812/Bilibili-Evolved @7d10a7fb 2026-08-05; BilibiliSponsorBlock tests of 2026-09 (goods in dynamics and comments)',
    'a field report of 2026-09: rows of a space have no id, no data-did, no permalink; forwards are __forw__desc + __orig.reference',
    'scripts that print goods as the site does: span.bili-rich-text-module.goods[data-url] (2023)',
    'data-did, dyn-id, data-mid: one filter of 2026 tries them; a.opus-text-rich-hl.link: one renderer of 2026',
  ],
  fields: {
    'dynamic.post': 'sourced',
    'dynamic.quoted': 'sourced',
    // The bar is known by its id alone; what stands in it was never seen.
    'dynamic.player': 'remembered',
    'dynamic.followers': 'sourced',
    'opus.links': 'sourced',
    'video.links': 'remembered',
    'comments.post': 'sourced',
  },
};
