import { defineSite, type Evidence } from './site.ts';

export default defineSite({
  id: 'bluesky',
  name: { en: 'Bluesky', 'zh-CN': 'Bluesky' },
  matches: ['https://bsky.app/*'],
  // A post's key counts microseconds; its page has no time for machines.
  clock: { digits: 'tid', shift: 10, tick: 0.001, since: 0 },
  layouts: [
    {
      name: 'web',
      post: [
        '[data-testid^="feedItem-by-"]',
        '[data-testid^="postThreadItem-by-"]',
        // Without test ids: the block that holds a post's time link and its reply button.
        '[role="link"]:has(a[href*="/post/"][data-tooltip]):has([data-testid="replyBtn"])',
      ],
      id: [
        // The time is the permalink.
        {
          read: 'url',
          select: 'a[data-tooltip][href*="/post/"]',
          pattern: '/profile/:author/post/:id',
          part: 'id',
        },
        // Should the tooltip go: any link to a post of one's own.
        { read: 'url', select: 'a[href*="/post/"]', pattern: '/profile/:author/post/:id', part: 'id' },
        // The opened post of a thread has no permalink, only links to who liked it …
        { read: 'url', select: 'a[href*="/post/"]', pattern: '/profile/:author/post/:id/*', part: 'id' },
        // … or nothing but the address bar.
        { read: 'location', pattern: '/profile/:author/post/:id', part: 'id' },
      ],
      permalink: [{ read: 'attribute', select: 'a[data-tooltip][href*="/post/"]', name: 'href' }],
      author: {
        id: [
          { read: 'attribute', name: 'data-testid', after: '-by-' },
          { read: 'url', select: 'a[href^="/profile/"]', pattern: '/profile/:id', part: 'id' },
        ],
        name: [
          { read: 'text', select: 'a[href^="/profile/"][aria-label="View profile"]' },
          {
            read: 'attribute',
            select: 'a[href^="/profile/"][aria-label]:not([aria-label$="avatar"])',
            name: 'aria-label',
          },
          { read: 'text', select: 'a[href^="/profile/"]' },
        ],
      },
      links: [
        { select: '[data-testid="postText"] a[href^="http"]', destination: 'href' },
        { select: '[data-word-wrap] a[href^="http"]', destination: 'href' },
        // The preview of a link: an anchor that leaves the site.
        { select: 'a[target="_blank"][rel~="noopener"][href^="http"]', destination: 'href' },
      ],
      card: {
        after: [
          'div:has(> div > a[target="_blank"][aria-label])',
          '[data-testid="postText"]',
          '[data-word-wrap]',
        ],
      },
      quoted: {
        within: [
          // A link by role, not an anchor, as anchors may stand in it.
          '[role="link"]:not([data-testid]):has([data-word-wrap])',
          // A post of pictures alone, by its time.
          '[role="link"]:not([data-testid]):has(a[href*="/post/"][data-tooltip])',
          'a[role="link"][href*="/post/"]:has([data-word-wrap])',
        ],
        id: [
          { read: 'url', pattern: '/profile/:author/post/:id', part: 'id' },
          { read: 'url', select: 'a[href*="/post/"]', pattern: '/profile/:author/post/:id', part: 'id' },
          { read: 'digest', select: '[data-word-wrap]' },
        ],
        author: {
          id: [
            { read: 'url', select: 'a[href^="/profile/"]', pattern: '/profile/:id', part: 'id' },
            { read: 'url', pattern: '/profile/:id/post/:post', part: 'id' },
          ],
          name: [
            { read: 'text', select: 'a[href^="/profile/"]:not([href*="/post/"])' },
            { read: 'text', select: 'div[dir="auto"]' },
          ],
        },
        links: [
          { select: '[data-word-wrap] a[href^="http"]', destination: 'href' },
          { select: 'a[target="_blank"][href^="http"]', destination: 'href' },
        ],
        card: { after: ['[data-word-wrap]', 'a[href*="/post/"]'] },
      },
      followers: {
        at: ['/profile/:id'],
        id: [{ read: 'location', pattern: '/profile/:id', part: 'id' }],
        count: [
          // Exact, where the text is rounded.
          {
            read: 'attribute',
            select: 'a[data-testid="profileHeaderFollowersButton"]',
            name: 'aria-label',
          },
          { read: 'attribute', select: 'a[href$="/followers"][aria-label]', name: 'aria-label' },
          { read: 'text', select: 'a[href$="/followers"]' },
        ],
        bio: ['[data-testid="profileHeaderDescription"]'],
      },
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.9,
  sources: [
    'microlinkhq/metascraper:packages/metascraper-bluesky/test/fixtures @95b1399e (captures of 2026-01-27)',
    'kepano/defuddle:src/extractors/bluesky.ts @6de16345 2026-07-27',
    'bluesky-social/social-app:src/components/Post/Embed/index.tsx @0079e190 (quoted posts: their words hold no links)',
    'catppuccin/userstyles @04413649 2026-08-16',
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
