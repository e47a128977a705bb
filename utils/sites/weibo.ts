import { defineSite, type Evidence } from './site.ts';

export default defineSite({
  id: 'weibo',
  name: { en: 'Weibo', 'zh-CN': '微博' },
  matches: [
    'https://weibo.com/*',
    'https://www.weibo.com/*',
    'https://m.weibo.cn/*',
    'https://s.weibo.com/*',
  ],
  // Ids of sixteen digits count seconds above their lowest 22 bits; permalinks write them in groups of letters.
  clock: { digits: 'mblogid', shift: 22, tick: 1000, since: 515_483_463_000 },
  layouts: [
    {
      name: 'desktop',
      hosts: ['weibo.com', 'www.weibo.com'],
      post: [
        // A modal reuses woo-panel-main: only an article with a header of its own is an entry.
        'article.woo-panel-main:has(header)',
        // The row of the virtual list, should the article lose its class.
        '.wbpro-scroller-item[data-index] > article',
      ],
      // vue-virtual-scroller parks rows off-screen and marks them; what they hold belongs to another time.
      not: ['[data-active="false"]'],
      id: [
        // The time in the header is the permalink; its last segment is the mblogid.
        { read: 'url', select: 'header a[class*="_time_"]', pattern: '/:author/:id', part: 'id' },
        // Class names of 2027 may differ: any /<uid>/<mblogid> link of the header, never /u/<uid>.
        {
          read: 'url',
          select: 'header a[href]:not([usercard]):not([href*="/u/"])',
          pattern: '/:author/:id',
          part: 'id',
        },
      ],
      permalink: [{ read: 'attribute', select: 'header a[class*="_time_"]', name: 'href' }],
      author: {
        id: [
          { read: 'attribute', select: 'header a[usercard]', name: 'usercard', is: 'digits' },
          { read: 'url', select: 'header a[href*="/u/"]', pattern: '/u/:id', part: 'id' },
        ],
        name: [
          { read: 'text', select: 'header a[usercard] span' },
          { read: 'attribute', select: 'header a[aria-label]', name: 'aria-label' },
        ],
      },
      links: [
        // Goods of the shop window are links too, to the shop or through sinaurl.
        { select: '.wbpro-feed-content a[href]', destination: 'href' },
        { select: '[class*="_wbtext_"] a[href]', destination: 'href' },
      ],
      card: {
        after: ['.wbpro-feed-content > .wbpro-feed-ogText', '[class*="_wbtext_"]', 'header'],
      },
      words: ['.wbpro-feed-ogText'],
      quoted: {
        within: ['.retweet', 'div:has(> .wbpro-feed-reText)'],
        id: [
          { read: 'url', select: 'a[class*="_time_"]', pattern: '/:author/:id', part: 'id' },
          {
            read: 'url',
            select: 'a[href*="//weibo.com/"]:not([usercard]):not([href*="/u/"])',
            pattern: '/:author/:id',
            part: 'id',
          },
          // A deleted or private original has no permalink left.
          { read: 'digest', select: '.wbpro-feed-reText' },
          { read: 'digest', select: '[class*="_wbtext_"]' },
        ],
        permalink: [{ read: 'attribute', select: 'a[class*="_time_"]', name: 'href' }],
        author: {
          id: [
            { read: 'attribute', select: 'a[usercard]', name: 'usercard', is: 'digits' },
            { read: 'url', select: 'a[href*="/u/"]', pattern: '/u/:id', part: 'id' },
          ],
          name: [{ read: 'text', select: 'a[usercard]' }],
        },
        links: [
          { select: '.wbpro-feed-reText a[href]', destination: 'href' },
          { select: '[class*="_wbtext_"] a[href]', destination: 'href' },
        ],
        card: { after: ['[class*="_wbtext_"]', '.wbpro-feed-reText'] },
      },
      watch: ['data-active'],
      followers: {
        at: ['/u/:id', '/n/:name', '/:name'],
        id: [
          { read: 'url', select: 'a[href*="relate=fans"]', pattern: '/u/page/follow/:id', part: 'id' },
          { read: 'location', pattern: '/u/:id', part: 'id' },
        ],
        count: [{ read: 'text', select: 'a[href*="relate=fans"]' }],
      },
    },
    {
      name: 'comments',
      hosts: ['weibo.com', 'www.weibo.com'],
      post: [
        // "共 39 条回复" stands in an item2 as well, but has no author and no con2.
        ':is(.con1, .con2)',
        '.wbpro-list div:has(> .text):has(> .info)',
      ],
      not: ['[data-active="false"]'],
      // A comment carries no id.
      id: [
        { read: 'digest', select: '.text' },
        { read: 'digest', select: 'span' },
      ],
      author: {
        id: [
          { read: 'attribute', select: 'a[usercard]', name: 'usercard', is: 'digits' },
          { read: 'url', select: 'a[href*="/u/"]', pattern: '/u/:id', part: 'id' },
        ],
        name: [{ read: 'text', select: '.text > a' }],
      },
      links: [
        { select: '.text a[href]:not([usercard])', destination: 'href' },
        { select: 'span a[href]:not([usercard])', destination: 'href' },
      ],
      card: { after: ['.text', ':scope > :first-child'] },
      watch: ['data-active'],
    },
    {
      name: 'h5',
      hosts: ['m.weibo.cn'],
      post: ['.card.m-panel:has(.weibo-main)', 'div:has(> .card-wrap > .card-main)'],
      id: [
        // Not a link: the row opens by script. Some builds name the status in the footer.
        { read: 'url', select: '[data-status]', name: 'data-status', pattern: '/status/:id', part: 'id' },
        {
          read: 'url',
          select: 'a[href^="/status/"], a[href^="/detail/"]',
          pattern: '/:kind/:id',
          part: 'id',
        },
        { read: 'digest', select: '.weibo-og .weibo-text' },
        { read: 'digest', select: '.weibo-text' },
      ],
      permalink: [{ read: 'attribute', select: '[data-status]', name: 'data-status' }],
      author: {
        id: [
          {
            read: 'url',
            select: 'header a[href*="/u/"], header a[href*="/profile/"]',
            pattern: '/:kind/:id',
            part: 'id',
          },
        ],
        name: [
          { read: 'text', select: 'header a h3' },
          { read: 'text', select: 'header .m-text-cut' },
        ],
      },
      links: [
        { select: '.weibo-og a[href]', destination: 'href' },
        { select: '.weibo-text a[href]', destination: 'href' },
      ],
      card: { after: ['.weibo-og > .weibo-text', '.weibo-og', '.weibo-text'] },
      words: ['.weibo-text'],
      quoted: {
        within: ['.weibo-rp'],
        id: [
          { read: 'url', select: 'a[href^="/status/"]', pattern: '/status/:id', part: 'id' },
          { read: 'digest' },
        ],
        author: {
          id: [{ read: 'url', select: 'a[href*="/u/"], a[href*="/n/"]', pattern: '/:kind/:id', part: 'id' }],
          name: [{ read: 'text', select: 'a[href*="/n/"], a[href*="/u/"]' }],
        },
        links: [{ select: 'a[href]', destination: 'href' }],
        card: { after: ['.weibo-text', ':scope > :first-child'] },
      },
      followers: {
        at: ['/u/:id', '/profile/:id'],
        id: [{ read: 'location', pattern: '/:kind/:id', part: 'id', is: 'digits' }],
        count: [
          { read: 'text', select: '.mod-fil-fans', after: '粉丝' },
          { read: 'text', select: '.mod-fil-fans > :nth-child(2) > span' },
        ],
      },
    },
    {
      name: 'search',
      hosts: ['s.weibo.com'],
      post: ['[action-type="feed_list_item"][mid]', '.card-wrap:has([node-type="feed_list_content"])'],
      id: [
        { read: 'url', select: '.from a[href*="weibo.com/"]', pattern: '/:author/:id', part: 'id' },
        { read: 'attribute', name: 'mid' },
      ],
      permalink: [{ read: 'attribute', select: '.from a[href*="weibo.com/"]', name: 'href' }],
      author: {
        id: [
          { read: 'url', select: 'a.name', pattern: '/u/:id', part: 'id' },
          // "//weibo.com/<uid>?refer_flag=…" is the rule.
          { read: 'url', select: 'a.name', pattern: '/:id', part: 'id' },
          { read: 'url', select: '.from a[href*="weibo.com/"]', pattern: '/:id/:post', part: 'id' },
          { read: 'url', select: '.avator a', pattern: '/:id', part: 'id' },
        ],
        name: [
          { read: 'attribute', select: '[nick-name]', name: 'nick-name' },
          { read: 'text', select: 'a.name' },
        ],
      },
      links: [
        // Also the full text, which is in the page, hidden, when the row shows a shortened one.
        { select: 'p.txt a[href]', destination: 'href' },
        { select: '[node-type^="feed_list_content"] a[href]', destination: 'href' },
      ],
      card: { after: ['[node-type="feed_list_content"]', 'p.txt', '.content'] },
      quoted: {
        within: ['[node-type="feed_list_forwardContent"]', '.card-comment'],
        id: [
          { read: 'url', select: '.from a[href*="weibo.com/"]', pattern: '/:author/:id', part: 'id' },
          { read: 'digest', select: 'p.txt' },
          { read: 'digest', select: '[node-type^="feed_list_content"]' },
        ],
        author: {
          id: [
            { read: 'url', select: 'a.name', pattern: '/u/:id', part: 'id' },
            { read: 'url', select: 'a.name', pattern: '/:id', part: 'id' },
            { read: 'url', select: '.from a[href*="weibo.com/"]', pattern: '/:id/:post', part: 'id' },
          ],
          name: [
            { read: 'attribute', select: '[nick-name]', name: 'nick-name' },
            { read: 'text', select: 'a.name' },
          ],
        },
        links: [
          { select: 'p.txt a[href]', destination: 'href' },
          { select: '[node-type^="feed_list_content"] a[href]', destination: 'href' },
        ],
        card: { after: ['p.txt', ':scope > :last-child'] },
      },
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.8,
  sources: [
    'nicholas-han/contemplatio:extensions/weibo-semantic-filter/tests/fixtures/desktop-2026-09-21.json (anonymised capture, 2026-09)',
    'a2787/ub-utils:omniblock.user.js @f4e3ba14 2026-08-22 (desktop feed and comments checked live)',
    'luyishui/clapback:apps/extension/src/content @c11894f1 2026-06-27',
    'm.weibo.cn: markup of 2019 with link forms of 2025; a profile’s head from the site’s own script',
    'd.weibo.com is left out: all that is known of its pages is markup that Weibo has given up',
    'search result rows of 2018 to 2026, among them a whole page; authors are //weibo.com/<uid>?refer_flag=…',
    'a live room (weibo.com/l/wblive/…): no source knows how its goods are marked',
  ],
  fields: {
    'desktop.post': 'verified',
    'desktop.quoted': 'verified',
    'desktop.followers': 'sourced',
    'comments.post': 'verified',
    'h5.id': 'remembered',
    'h5.quoted': 'remembered',
    'h5.followers': 'sourced',
    'search.author': 'verified',
    'search.quoted': 'remembered',
  },
};
