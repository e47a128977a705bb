import { defineSite, type Evidence } from './site.ts';

export default defineSite({
  id: 'x',
  name: { en: 'X', 'zh-CN': 'X' },
  matches: [
    'https://x.com/*',
    'https://twitter.com/*',
    'https://mobile.twitter.com/*',
    'https://mobile.x.com/*',
  ],
  // The upper bits of a status id are milliseconds since November 2010.
  clock: { digits: 'decimal', shift: 22, tick: 1, since: 1_288_834_974_657 },
  layouts: [
    {
      name: 'web',
      post: [
        'article[data-testid="tweet"]',
        // Test ids are X's own and stable; the role is the second anchor.
        '[data-testid="cellInnerDiv"] article[role="article"]',
      ],
      id: [
        // The time is the permalink; a quoted post's time is not inside a link.
        {
          read: 'url',
          select: 'a[href*="/status/"]:has(> time)',
          pattern: '/:author/status/:id',
          part: 'id',
        },
        { read: 'url', select: 'a[href*="/status/"]:has(time)', pattern: '/:author/status/:id', part: 'id' },
        // An opened post in some builds shows only the counts' links.
        { read: 'url', select: 'a[href*="/status/"]', pattern: '/:author/status/:id/*', part: 'id' },
      ],
      permalink: [{ read: 'attribute', select: 'a[href*="/status/"]:has(time)', name: 'href' }],
      author: {
        id: [
          { read: 'url', select: '[data-testid="User-Name"] a[href]', pattern: '/:id', part: 'id' },
          { read: 'url', select: 'a[href*="/status/"]:has(time)', pattern: '/:id/status/:post', part: 'id' },
        ],
        name: [{ read: 'text', select: '[data-testid="User-Name"] a[href]' }],
      },
      links: [
        // Every link is a t.co short link; its visible text carries the destination.
        { select: '[data-testid="tweetText"] a[href]', destination: 'text' },
        { select: '[data-testid="tweetText"] a[href]', destination: 'href' },
        { select: '[data-testid="card.wrapper"] a[href]', destination: 'href' },
        { select: '[lang] a[target="_blank"][href]', destination: 'text' },
        { select: '[lang] a[target="_blank"][href]', destination: 'href' },
      ],
      card: {
        after: ['[data-testid="card.wrapper"]', '[data-testid="tweetText"]', '[data-testid="User-Name"]'],
      },
      quoted: {
        // A quoted post is a link by role, not an anchor, and has its own User-Name.
        within: [
          'div[role="link"]:has([data-testid="User-Name"])',
          'div[role="link"][tabindex="0"]:has([data-testid="tweetText"])',
        ],
        id: [
          { read: 'url', select: 'a[href*="/status/"]', pattern: '/:author/status/:id/*', part: 'id' },
          { read: 'digest', select: '[data-testid="tweetText"]' },
        ],
        author: {
          id: [
            {
              read: 'attribute',
              select: '[data-testid^="UserAvatar-Container-"]',
              name: 'data-testid',
              after: 'UserAvatar-Container-',
              is: 'word',
            },
            // The handle beside the name: no link, as the whole quoted post is one.
            { read: 'text', select: '[data-testid="User-Name"] [tabindex="-1"]', after: '@', is: 'word' },
          ],
          name: [{ read: 'text', select: '[data-testid="User-Name"] span' }],
        },
        links: [
          { select: '[data-testid="tweetText"] a[href]', destination: 'text' },
          { select: '[data-testid="tweetText"] a[href]', destination: 'href' },
          { select: 'a[href^="https://t.co/"]', destination: 'text' },
          { select: 'a[target="_blank"][href]', destination: 'href' },
        ],
        card: { after: ['[data-testid="tweetText"]', '[data-testid="User-Name"]'] },
      },
      followers: {
        at: ['/:id'],
        id: [{ read: 'location', pattern: '/:id', part: 'id', is: 'word' }],
        // Rounded; which of the two links a profile has depends on who looks.
        count: [
          { read: 'text', select: 'a[href$="/verified_followers"]' },
          { read: 'text', select: 'a[href$="/followers"]' },
        ],
        // Cards of people who are hovered over stand elsewhere.
        bio: ['[data-testid="primaryColumn"] [data-testid="UserDescription"]'],
      },
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.88,
  sources: [
    'insin/control-panel-for-twitter:script.js @0962235a 2026-08-17',
    'mlamp/tweetyoink:tests/fixtures @f830f0ba 2025-11-08 (captures of October 2025)',
    'kepano/defuddle:tests/fixtures @6de16345 2026-07-27',
  ],
  fields: {
    'web.post': 'verified',
    'web.id': 'verified',
    'web.author': 'verified',
    'web.links': 'verified',
    'web.quoted': 'verified',
    'web.followers': 'sourced',
  },
};
