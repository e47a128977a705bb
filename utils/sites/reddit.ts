import { defineSite, type Evidence } from './site.ts';

export default defineSite({
  id: 'reddit',
  name: { en: 'Reddit', 'zh-CN': 'Reddit' },
  // Which build a host serves is the reader's setting: both are looked for on each.
  matches: [
    'https://www.reddit.com/*',
    'https://old.reddit.com/*',
    'https://new.reddit.com/*',
    'https://sh.reddit.com/*',
    'https://np.reddit.com/*',
  ],
  layouts: [
    {
      name: 'old',
      post: [
        '.thing[data-permalink]',
        // By structure: a thing has an entry of its own.
        '.link:has(> .entry)',
        '.comment:has(> .entry)',
      ],
      not: ['.promoted', '[data-promoted="true"]', '.side'],
      id: [
        // The full name: t3_… of a post, t1_… of a comment.
        { read: 'attribute', name: 'data-fullname' },
        { read: 'attribute', name: 'id', after: 'thing_' },
        { read: 'url', name: 'data-permalink', pattern: '/:kind/:sub/comments/:id/:slug', part: 'id' },
        { read: 'url', name: 'data-permalink', pattern: '/:kind/:sub/comments/:post/:slug/:id', part: 'id' },
        { read: 'url', select: 'a.bylink', pattern: '/:kind/:sub/comments/:id/*', part: 'id' },
      ],
      permalink: [
        { read: 'attribute', name: 'data-permalink' },
        { read: 'attribute', select: 'a.bylink', name: 'href' },
      ],
      author: {
        id: [
          { read: 'attribute', name: 'data-author' },
          { read: 'text', select: '.tagline a.author' },
        ],
        name: [
          { read: 'attribute', name: 'data-author' },
          { read: 'text', select: '.tagline a.author' },
        ],
      },
      links: [
        // A link post is its title; a text post's title leads to itself.
        { select: 'a.title[href^="http"]', destination: 'href' },
        { select: 'a.thumbnail[href^="http"]', destination: 'href' },
        { select: '.usertext-body a[href]', destination: 'href' },
        { select: '.md a[href]', destination: 'href' },
      ],
      card: {
        // Below the buttons: the text may be folded away.
        after: ['.flat-list.buttons', '.entry .tagline', '.entry'],
      },
      followers: {
        at: ['/r/:name'],
        // A community's members: with its "/r/", since a person may have the same name.
        id: [{ read: 'location', pattern: '/r/:name' }],
        count: [
          { read: 'text', select: '.side .subscribers .number' },
          { read: 'text', select: '.titlebox .subscribers' },
        ],
      },
    },
    {
      name: 'new',
      post: [
        'shreddit-post',
        'shreddit-comment',
        // Whatever the elements are called next: a title and a permalink make a post, a thing's id makes a comment.
        '[post-title][permalink]',
        '[thingid][permalink]',
      ],
      not: ['shreddit-ad-post', '[promoted]', 'aside', '#right-sidebar-container'],
      id: [
        { read: 'attribute', name: 'thingid' },
        { read: 'attribute', name: 'id', is: 'word' },
        { read: 'attribute', select: '[slot="title"][id]', name: 'id', after: 'post-title-' },
        { read: 'attribute', select: '[slot="actionRow"][comment-id]', name: 'comment-id' },
        { read: 'url', name: 'permalink', pattern: '/:kind/:sub/comments/:id/:slug', part: 'id' },
        { read: 'url', name: 'permalink', pattern: '/:kind/:sub/comments/:post/:slug/:id', part: 'id' },
      ],
      permalink: [
        { read: 'attribute', name: 'permalink' },
        { read: 'attribute', select: '[slot="full-post-link"]', name: 'href' },
      ],
      author: {
        id: [
          { read: 'attribute', name: 'author' },
          { read: 'url', select: '[slot="credit-bar"] a[href]', pattern: '/user/:id', part: 'id' },
          { read: 'url', select: '[slot="commentMeta"] a[href]', pattern: '/user/:id', part: 'id' },
        ],
        name: [{ read: 'attribute', name: 'author' }],
      },
      links: [
        // Whatever a person wrote is marked as such.
        { select: 'a[rel~="ugc"]', destination: 'href' },
        { select: '[slot="text-body"] a[href]', destination: 'href' },
        { select: '[slot="comment"] a[href]', destination: 'href' },
        { select: 'a[slot="thumbnail"]', destination: 'href' },
        // A link post names its target itself.
        { select: '[post-type="link"][content-href]', destination: 'href', name: 'content-href' },
      ],
      card: {
        // A child without a slot is not shown: inside a comment's text, but after a post, whose text may be cut short.
        after: ['[slot="comment"] > :last-child', ':scope'],
      },
      followers: {
        at: ['/r/:name'],
        id: [{ read: 'location', pattern: '/r/:name' }],
        count: [{ read: 'attribute', select: 'shreddit-subreddit-header', name: 'subscribers' }],
      },
      quoted: {
        // A crosspost's original has no element of its own: it fills the slot of the media.
        within: [
          '[post-type="crosspost"] > [slot="post-media-container"]',
          ':has(> [slot="credit-bar"]) > div:has(> .crosspost-title)',
        ],
        id: [
          // The crosspost's target is the original's permalink.
          {
            read: 'url',
            up: '[content-href]',
            name: 'content-href',
            pattern: '/:kind/:sub/comments/:id/:slug',
            part: 'id',
          },
          {
            read: 'url',
            select: 'a[href*="/comments/"]',
            pattern: '/:kind/:sub/comments/:id/:slug',
            part: 'id',
          },
        ],
        author: {
          id: [{ read: 'url', select: 'a[href*="/user/"]', pattern: '/user/:id', part: 'id' }],
          name: [{ read: 'url', select: 'a[href*="/user/"]', pattern: '/user/:id', part: 'id' }],
        },
        links: [
          { select: 'a[rel~="ugc"]', destination: 'href' },
          { select: 'a[target="_blank"][href^="http"]', destination: 'href' },
        ],
        card: { after: ['.crosspost-title', 'div'] },
      },
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.75,
  sources: [
    'scrapfly/scrapfly-scrapers:reddit.py @43ac23c9 2026-08-21 (attributes of shreddit-post)',
    'a clipper’s report of 2026-10-08: live pages in Firefox 144 (ids, slots, nested comments, crossposts without a post inside)',
    'kepano/defuddle:tests/fixtures/comments--old.reddit.com @896b5715 2026-03-11',
    'members: an attribute of shreddit-subreddit-header in two public readers, .subscribers .number of the old build in one; who follows a person is mostly hidden',
    'honestbleeps/Reddit-Enhancement-Suite @a12cc4e7 2026-07-16 (old build)',
  ],
  fields: {
    'old.post': 'verified',
    'old.id': 'verified',
    'old.links': 'verified',
    'old.followers': 'sourced',
    'new.post': 'verified',
    'new.id': 'verified',
    'new.links': 'sourced',
    'new.followers': 'sourced',
    'new.not': 'sourced',
    'new.quoted.within': 'sourced',
    'new.quoted.links': 'remembered',
  },
};
