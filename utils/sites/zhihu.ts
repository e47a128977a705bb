import { defineSite, type Evidence, type PostReaders } from './site.ts';

/** Goods that an answer or an article names, with their id at a shop. */
const goods: PostReaders['goods'] = [
  {
    select: '[data-mcn-skuid]',
    kind: [{ read: 'attribute', name: 'data-mcn-source' }],
    id: [{ read: 'attribute', name: 'data-mcn-skuid', is: 'digits' }],
    title: [{ read: 'text', select: '.MCNLinkCard-title' }],
    // What the ids of other shops mean is not known.
    urls: { 京东: 'https://item.jd.com/:id.html' },
  },
];

export default defineSite({
  id: 'zhihu',
  name: { en: 'Zhihu', 'zh-CN': '知乎' },
  matches: ['https://www.zhihu.com/*', 'https://zhuanlan.zhihu.com/*'],
  layouts: [
    {
      name: 'feed',
      hosts: ['www.zhihu.com'],
      post: [
        // Answers, articles, ideas and videos alike carry their id in data-zop.
        '.ContentItem[data-zop]',
        '[data-za-extra-module]:has(.RichContent):not(.ContentItem[data-zop])',
        '.ContentItem:has(.RichContent)',
      ],
      // What others wrote and the owner of a profile only liked is told by words alone.
      unless: [
        { up: '.List-item', select: '.ActivityItem-metaTitle', says: ['赞同', '收藏', '喜欢', '关注'] },
      ],
      id: [
        { read: 'attribute', name: 'data-zop', after: '"itemId":', before: ',}', is: 'digits' },
        { read: 'attribute', name: 'data-zop', after: '"itemId":"', before: '"', is: 'digits' },
        { read: 'attribute', name: 'name', is: 'digits' },
        {
          read: 'url',
          select: 'a[href*="/answer/"]',
          pattern: '/question/:question/answer/:id',
          part: 'id',
        },
        { read: 'url', select: 'h2 a[href*="/p/"]', pattern: '/p/:id', part: 'id' },
        { read: 'url', select: 'a[href*="/pin/"]', pattern: '/pin/:id', part: 'id' },
      ],
      permalink: [
        { read: 'attribute', select: ':scope > meta[itemprop="url"]', name: 'content' },
        { read: 'attribute', select: 'h2 a[href]', name: 'href' },
        { read: 'attribute', select: '.ContentItem-time a[href]', name: 'href' },
      ],
      author: {
        id: [
          {
            read: 'url',
            select: '.AuthorInfo meta[itemprop="url"]',
            name: 'content',
            pattern: '/:kind/:id',
            part: 'id',
          },
          { read: 'url', select: 'a.UserLink-link', pattern: '/:kind/:id', part: 'id' },
        ],
        name: [
          { read: 'attribute', select: '.AuthorInfo meta[itemprop="name"]', name: 'content' },
          { read: 'text', select: '.AuthorInfo-name' },
          { read: 'attribute', name: 'data-zop', after: '"authorName":"', before: '"' },
        ],
      },
      links: [
        { select: '.RichContent-inner a[href]', destination: 'href' },
        // A comment is a RichText too, but stands outside of the content.
        { select: '.RichContent .RichText a[href]:not([class*="Comment"] *)', destination: 'href' },
      ],
      goods,
      // Collapsing draws RichContent anew: the card stands after it, not in it.
      card: { after: [':scope > .RichContent', '.RichContent', '.ContentItem-meta'] },
      quoted: {
        within: ['.PinItem-content-originpin', '[class*="originpin" i]'],
        id: [
          { read: 'url', select: 'a[href*="/pin/"]', pattern: '/pin/:id', part: 'id' },
          { read: 'digest', select: '.RichText' },
          { read: 'digest' },
        ],
        author: {
          id: [
            {
              read: 'url',
              select: 'a[href*="/people/"], a[href*="/org/"]',
              pattern: '/:kind/:id',
              part: 'id',
            },
          ],
          name: [{ read: 'text', select: 'a[href*="/people/"], a[href*="/org/"]' }],
        },
        links: [
          { select: '.RichText a[href]', destination: 'href' },
          { select: 'a.external[href]', destination: 'href' },
        ],
        card: { after: ['.RichText', ':scope > :first-child'] },
      },
      followers: {
        at: ['/people/:id', '/people/:id/*', '/org/:id', '/org/:id/*'],
        id: [
          { read: 'location', pattern: '/:kind/:id', part: 'id' },
          { read: 'location', pattern: '/:kind/:id/*', part: 'id' },
        ],
        count: [
          // An answer's author has such a mark too.
          {
            read: 'attribute',
            select: 'meta[itemprop="zhihu:followerCount"]:not(.ContentItem *)',
            name: 'content',
          },
          { read: 'attribute', select: 'a[href$="/followers"] strong[title]', name: 'title' },
          { read: 'text', select: 'a[href$="/followers"] strong' },
        ],
      },
    },
    {
      name: 'article',
      hosts: ['zhuanlan.zhihu.com'],
      post: ['article.Post-Main', 'article:has(h1)'],
      id: [
        { read: 'location', pattern: '/p/:id', part: 'id' },
        {
          read: 'attribute',
          up: '[data-zop]',
          name: 'data-zop',
          after: '"itemId":"',
          before: '"',
          is: 'digits',
        },
      ],
      author: {
        id: [
          {
            read: 'url',
            select: '.AuthorInfo meta[itemprop="url"]',
            name: 'content',
            pattern: '/:kind/:id',
            part: 'id',
          },
          { read: 'url', select: 'a.UserLink-link', pattern: '/:kind/:id', part: 'id' },
        ],
        name: [
          { read: 'attribute', select: '.AuthorInfo meta[itemprop="name"]', name: 'content' },
          { read: 'text', select: '.AuthorInfo-name' },
        ],
      },
      links: [
        { select: '.Post-RichTextContainer a[href]', destination: 'href' },
        { select: '.RichText a[href]:not([class*="Comment"] *)', destination: 'href' },
      ],
      goods,
      card: { after: ['.Post-RichTextContainer', '.RichText'] },
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.75,
  sources: [
    'an answer of 2017 and anchors of 2018-2023 verbatim; data-zop, meta[itemprop] and RichContent unchanged in scripts of 2026',
    'liuyubing233/zhihu-custom:src @188c9185 2026-07-20',
    'zhihubackup scripts (2025): .PinItem-content-originpin, .Post-Main',
    'JD by data-mcn-skuid: one script that links it so; the ids of Taobao and others are not known',
    'a profile says "赞同了回答" over answers of others that its owner liked (crawlers of 2026)',
  ],
  fields: {
    'feed.post': 'verified',
    'feed.links': 'verified',
    'feed.goods': 'sourced',
    'feed.quoted': 'sourced',
    'feed.followers': 'sourced',
    'article.post': 'sourced',
  },
};
