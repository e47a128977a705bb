import { defineSite, type Evidence } from './site.ts';

export default defineSite({
  id: 'facebook',
  name: { en: 'Facebook', 'zh-CN': 'Facebook' },
  matches: ['https://www.facebook.com/*', 'https://web.facebook.com/*'],
  layouts: [
    {
      name: 'web',
      post: [
        // A unit of the feed is emptied off-screen; the roles of its parts were made for ads and stand in every post.
        '[data-virtualized]:has([data-ad-rendering-role])',
        '[aria-posinset]:has([role="link"])',
        '[role="article"][aria-labelledby]',
        // A comment owns what is said in it.
        '[role="article"][aria-label]',
      ],
      // Only an ad has a button for its offer.
      not: [
        '[data-virtualized]:has([data-ad-rendering-role^="cta-"])',
        '[aria-posinset]:has([data-ad-rendering-role^="cta-"])',
        '[role="complementary"]',
      ],
      id: [
        // A comment and its author both name it; a post names none.
        { read: 'url', select: 'a[href*="reply_comment_id="]', pattern: '/*', params: ['reply_comment_id'] },
        { read: 'url', select: 'a[href*="comment_id="]', pattern: '/*', params: ['comment_id'] },
        { read: 'url', select: 'a[href*="/posts/"]', pattern: '/:author/posts/:id', part: 'id' },
        { read: 'url', select: 'a[href*="/posts/"]', pattern: '/:author/posts/:slug/:id', part: 'id' },
        { read: 'url', select: 'a[href*="/groups/"]', pattern: '/groups/:group/posts/:id', part: 'id' },
        { read: 'url', select: 'a[href*="/groups/"]', pattern: '/groups/:group/permalink/:id', part: 'id' },
        {
          read: 'url',
          select: 'a[href*="story_fbid="]',
          pattern: '/permalink.php',
          params: ['story_fbid'],
        },
        { read: 'url', select: 'a[href*="/videos/"]', pattern: '/:author/videos/:id', part: 'id' },
        { read: 'url', select: 'a[href*="/reel/"]', pattern: '/reel/:id', part: 'id' },
        { read: 'url', select: 'a[href*="/photo/?"]', pattern: '/photo', params: ['fbid'] },
        // The time's link is often empty until the pointer is on it.
        { read: 'digest', select: '[data-ad-rendering-role="story_message"]' },
        { read: 'digest', select: '[dir="auto"]' },
      ],
      permalink: [
        { read: 'attribute', select: 'a[href*="/posts/"]', name: 'href' },
        { read: 'attribute', select: 'a[href*="story_fbid="]', name: 'href' },
        { read: 'attribute', select: 'a[href*="/permalink/"]', name: 'href' },
      ],
      author: {
        id: [
          {
            read: 'url',
            select: '[data-ad-rendering-role="profile_name"] a',
            pattern: '/profile.php',
            params: ['id'],
          },
          {
            read: 'url',
            select: '[data-ad-rendering-role="profile_name"] a',
            pattern: '/groups/:group/user/:id',
            part: 'id',
          },
          { read: 'url', select: '[data-ad-rendering-role="profile_name"] a', pattern: '/:id', part: 'id' },
          { read: 'url', select: 'h2 a, h3 a, h4 a', pattern: '/profile.php', params: ['id'] },
          { read: 'url', select: 'h2 a, h3 a, h4 a', pattern: '/groups/:group/user/:id', part: 'id' },
          { read: 'url', select: 'h2 a, h3 a, h4 a', pattern: '/:id', part: 'id' },
          { read: 'url', select: 'a[href*="comment_id="]', pattern: '/profile.php', params: ['id'] },
          { read: 'url', select: 'a[href*="comment_id="]', pattern: '/:id', part: 'id' },
        ],
        name: [
          { read: 'text', select: '[data-ad-rendering-role="profile_name"] a' },
          { read: 'text', select: 'h2 a, h3 a, h4 a' },
          { read: 'text', select: 'a[href*="comment_id="]' },
        ],
      },
      links: [
        { select: 'a[href*="/l.php?u="]', destination: 'href' },
        // Plain until the pointer is on it.
        { select: 'a[target="_blank"][rel~="nofollow"]', destination: 'href' },
        { select: '[data-ad-rendering-role="story_message"] a[target="_blank"]', destination: 'href' },
      ],
      card: {
        after: [
          '[data-ad-rendering-role="story_message"]',
          '[data-ad-comet-preview="message"]',
          '[dir="auto"]:has(a[target="_blank"])',
          'h2, h3, h4',
        ],
      },
      quoted: {
        // A shared post stands after the sharer's own words and has an author of its own.
        within: [
          '[data-virtualized] div:has([data-ad-rendering-role="story_message"]):not(:has([data-ad-rendering-role="profile_name"])) ~ div:has([data-ad-rendering-role="profile_name"])',
          '[data-virtualized] div:has([data-ad-comet-preview]):not(:has(h2, h3, h4)) ~ div:has(h2 a, h3 a, h4 a)',
        ],
        id: [
          { read: 'url', select: 'a[href*="/posts/"]', pattern: '/:author/posts/:id', part: 'id' },
          { read: 'url', select: 'a[href*="/groups/"]', pattern: '/groups/:group/posts/:id', part: 'id' },
          {
            read: 'url',
            select: 'a[href*="story_fbid="]',
            pattern: '/permalink.php',
            params: ['story_fbid'],
          },
          { read: 'digest', select: '[data-ad-rendering-role="story_message"]' },
          { read: 'digest', select: '[dir="auto"]' },
        ],
        author: {
          id: [
            { read: 'url', select: 'h2 a, h3 a, h4 a', pattern: '/profile.php', params: ['id'] },
            { read: 'url', select: 'h2 a, h3 a, h4 a', pattern: '/:id', part: 'id' },
          ],
          name: [{ read: 'text', select: 'h2 a, h3 a, h4 a' }],
        },
        links: [
          { select: 'a[href*="/l.php?u="]', destination: 'href' },
          { select: 'a[target="_blank"][rel~="nofollow"]', destination: 'href' },
        ],
        card: { after: ['[data-ad-rendering-role="story_message"]', '[dir="auto"]'] },
      },
      followers: {
        at: ['/:id', '/profile.php'],
        id: [
          { read: 'location', pattern: '/profile.php', params: ['id'] },
          { read: 'location', pattern: '/:id', part: 'id' },
        ],
        count: [
          { read: 'text', select: '[role="main"] a[href$="/followers/"]' },
          { read: 'text', select: '[role="main"] a[href*="sk=followers"]' },
        ],
      },
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.6,
  sources: [
    'a post of 2025-10 pasted whole into a public page: aria-posinset, data-virtualized, data-ad-rendering-role',
    'chriswch/rental-hunter:selectors.ts 2026 (story_message, profile_name)',
    'a capture tool’s rules of 2026: a card is the nearest data-virtualized around profile_name or story_message; ads have cta-* roles',
    'jackwener/OpenCLI:clis/facebook/feed.js @27ba33fc 2026-08-08',
    'zbluebugz/facebook-clean-my-feeds @b12fa873 2025-12-17',
  ],
  fields: {
    'web.post': 'verified',
    'web.links': 'sourced',
    'web.quoted': 'remembered',
    'web.followers': 'remembered',
  },
};
