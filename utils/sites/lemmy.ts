import { defineSite, type Evidence, type PostReaders } from './site.ts';

/** Of a post and of a comment. */
const author: PostReaders['author'] = {
  id: [
    { read: 'url', select: 'a.person-listing', pattern: '/u/:id', part: 'id' },
    { read: 'url', select: 'a[href^="/u/"]', pattern: '/u/:id', part: 'id' },
  ],
  name: [
    { read: 'attribute', select: 'a.person-listing', name: 'title' },
    { read: 'text', select: 'a.person-listing' },
  ],
};

export default defineSite({
  id: 'lemmy',
  name: { en: 'Lemmy', 'zh-CN': 'Lemmy' },
  // Large public instances with the usual interface; any other is added by its reader.
  matches: [
    'https://lemmy.world/*',
    'https://lemmy.ml/*',
    'https://lemmy.ca/*',
    'https://lemmy.zip/*',
    'https://lemmy.dbzer0.com/*',
    'https://lemmy.today/*',
    'https://sh.itjust.works/*',
    'https://programming.dev/*',
    'https://feddit.org/*',
    'https://feddit.uk/*',
    'https://sopuli.xyz/*',
    'https://beehaw.org/*',
    'https://aussie.zone/*',
    'https://discuss.tchncs.de/*',
  ],
  recognise: ['meta[name="Description"][content="Lemmy"]', '#root .post-listing'],
  layouts: [
    {
      name: 'posts',
      post: ['.post-listing', '.post-listings > div', '[id^="post-listing-"]'],
      id: [
        // 1.0.
        { read: 'attribute', name: 'id', after: 'post-listing-', is: 'digits' },
        // 0.19: the title or the count of comments.
        { read: 'url', select: 'a[href^="/post/"]', pattern: '/post/:id', part: 'id', is: 'digits' },
        { read: 'location', pattern: '/post/:id', part: 'id', is: 'digits' },
      ],
      permalink: [{ read: 'attribute', select: 'a[href^="/post/"]', name: 'href' }],
      author,
      links: [
        // The address a post shares: the domain under the title, in lists the only place besides the picture.
        { select: 'a.fst-italic[href^="http"]', destination: 'href' },
        // On the post's own page the title leads there too.
        { select: 'h1 a[href^="http"]', destination: 'href' },
        { select: '.md-div a[href]', destination: 'href' },
        { select: '.post-metadata-card a[href]', destination: 'href' },
        // The picture, or whatever else leads out; .btn is the same post on another instance.
        {
          select: 'article a[href^="http"]:not(.btn, .person-listing, .community-link)',
          destination: 'href',
        },
      ],
      card: {
        after: [
          // 0.19 has the post twice, for phones first: a card after that article would be hidden on larger screens.
          'div.d-none:has(> article)',
          'article.post-container',
          'article',
        ],
      },
      watch: ['id'],
    },
    {
      name: 'comments',
      // Replies stand after the article, in the same <li>.
      post: ['article[id^="comment-"]', 'li.comment > article'],
      id: [
        // With its prefix: comments and posts are numbered apart.
        { read: 'attribute', name: 'id', is: 'word' },
        { read: 'url', select: 'a[href^="/comment/"]', pattern: '/comment/:id', part: 'id', is: 'digits' },
        { read: 'url', select: 'a[href^="/post/"]', pattern: '/post/:post/:id', part: 'id', is: 'digits' },
        { read: 'digest', select: '.md-div' },
      ],
      permalink: [
        { read: 'attribute', select: 'a[href^="/comment/"]', name: 'href' },
        { read: 'attribute', select: 'a[href^="/post/"]', name: 'href' },
      ],
      author,
      links: [
        { select: '.md-div a[href]', destination: 'href' },
        { select: '.comment-content a[href]', destination: 'href' },
      ],
      card: { after: ['.comment-content', '.md-div'] },
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.75,
  sources: [
    'LemmyNet/lemmy-ui:src/shared/components @d08625c8 2026-08-06 (1.0.0-beta)',
    'LemmyNet/lemmy-ui:src/shared/components @2832f86a 2025-01-13 (0.19)',
  ],
  fields: {
    'posts.post': 'sourced',
    'posts.id': 'sourced',
    'posts.author': 'sourced',
    'posts.links': 'sourced',
    'comments.post': 'sourced',
    'comments.links': 'sourced',
  },
};
