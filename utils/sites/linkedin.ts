import { defineSite, type Evidence } from './site.ts';

export default defineSite({
  id: 'linkedin',
  name: { en: 'LinkedIn', 'zh-CN': 'LinkedIn 领英' },
  matches: ['https://www.linkedin.com/*'],
  // An activity id counts milliseconds.
  clock: { digits: 'decimal', shift: 22, tick: 1, since: 0 },
  layouts: [
    {
      // Drawn by the server since 2025; every class is a hash.
      name: 'new',
      post: [
        // The key is on the post, or on the wrapper whose only child is the post.
        '[role="listitem"]:has([data-testid="expandable-text-box"])',
        '[componentkey^="expanded"][componentkey*="FeedType"]',
        '[data-view-name="feed-full-update"]',
        '[componentkey^="replaceableComment_"]',
      ],
      not: [
        '[data-testid="sponsored-label"]',
        '[role="listitem"]:has([data-testid="sponsored-label"])',
        'aside',
      ],
      id: [
        { read: 'attribute', name: 'componentkey', after: 'comment:(', before: ')' },
        // The page rarely says which activity it is.
        {
          read: 'attribute',
          select: 'a[href*="urn:li:activity:"]',
          name: 'href',
          after: 'urn:li:activity:',
          before: '/?&,)',
          is: 'digits',
        },
        { read: 'attribute', name: 'componentkey', after: 'expanded' },
        { read: 'attribute', up: '[componentkey^="expanded"]', name: 'componentkey', after: 'expanded' },
        { read: 'digest', select: '[data-testid="expandable-text-box"]' },
      ],
      permalink: [{ read: 'attribute', select: 'a[href*="/feed/update/"]', name: 'href' }],
      author: {
        id: [
          { read: 'url', select: 'a[data-view-name="feed-actor-image"]', pattern: '/in/:id', part: 'id' },
          // Who liked or reposted it stands above, in a line of words; the author's link holds lines.
          { read: 'url', select: 'a[href*="/in/"]:has(p)', pattern: '/in/:id', part: 'id' },
          { read: 'url', select: 'a[href*="/company/"]:has(p)', pattern: '/company/:id/*', part: 'id' },
          { read: 'url', select: 'a[href*="/in/"]', pattern: '/in/:id', part: 'id' },
          { read: 'url', select: 'a[href*="/company/"]', pattern: '/company/:id', part: 'id' },
        ],
        name: [
          {
            read: 'attribute',
            select: 'button[aria-label^="Open control menu for post by "]',
            name: 'aria-label',
            after: 'post by ',
          },
          { read: 'text', select: 'a[href*="/in/"] p' },
          { read: 'text', select: 'a[href*="/company/"] p' },
        ],
      },
      links: [
        { select: '[data-testid="expandable-text-box"] a[target="_blank"]', destination: 'href' },
        // What leaves the site goes through its warning page; a short link is its own.
        { select: 'a[href*="/safety/go"]', destination: 'href' },
        { select: 'a[href^="/safety/go"]', destination: 'href', name: 'href' },
        { select: 'a[href*="//lnkd.in/"]', destination: 'href' },
        { select: 'a[target="_blank"][rel~="noopener"]', destination: 'href' },
      ],
      card: {
        after: ['[data-view-name="feed-commentary"]', '[data-testid="expandable-text-box"]', 'p:has(a)'],
      },
    },
    {
      name: 'classic',
      post: [
        '.feed-shared-update-v2[data-urn]',
        '[data-id^="urn:li:activity:"]:has(.update-components-actor)',
        '[data-urn^="urn:li:activity:"]:has(.update-components-actor)',
        '.comments-comment-entity[data-id]',
      ],
      not: ['.update-components-actor__sponsored-label', '.feed-shared-update-v2:has(.ad-banner-container)'],
      id: [
        { read: 'attribute', name: 'data-urn', after: 'activity:', is: 'digits' },
        { read: 'attribute', name: 'data-id', after: 'activity:', is: 'digits' },
        { read: 'attribute', name: 'data-id', after: 'comment:(', before: ')' },
        { read: 'attribute', name: 'data-urn' },
        { read: 'attribute', name: 'data-id' },
        {
          read: 'attribute',
          select: 'a[href*="urn:li:activity:"]',
          name: 'href',
          after: 'urn:li:activity:',
          before: '/?&,)',
        },
      ],
      permalink: [{ read: 'attribute', select: 'a[href*="/feed/update/"]', name: 'href' }],
      author: {
        id: [
          { read: 'url', select: 'a.update-components-actor__meta-link', pattern: '/in/:id', part: 'id' },
          {
            read: 'url',
            select: 'a.update-components-actor__meta-link',
            pattern: '/company/:id/*',
            part: 'id',
          },
          { read: 'url', select: 'a[href*="/in/"]', pattern: '/in/:id', part: 'id' },
          { read: 'url', select: 'a[href*="/company/"]', pattern: '/company/:id', part: 'id' },
        ],
        name: [
          // A hidden copy for screen readers stands beside the visible one.
          { read: 'text', select: '.update-components-actor__title [aria-hidden="true"]' },
          { read: 'text', select: '.comments-comment-meta__description-title' },
          { read: 'text', select: '.update-components-actor__title' },
        ],
      },
      links: [
        { select: '.update-components-text a[target="_blank"]', destination: 'href' },
        { select: 'a[href*="//lnkd.in/"]', destination: 'href' },
        { select: 'a[href*="/safety/go"]', destination: 'href' },
        { select: 'a[href*="/redir/redirect"]', destination: 'href' },
        {
          select: 'a[href^="/safety/go"], a[href^="/redir/redirect?"]',
          destination: 'href',
          name: 'href',
        },
        { select: '.update-components-article a[href^="http"]', destination: 'href' },
      ],
      card: {
        after: [
          '.update-components-update-v2__commentary',
          '.update-components-text',
          '.update-components-actor',
          'a[href*="/in/"]',
        ],
      },
      quoted: {
        within: [
          '.update-components-mini-update-v2',
          ':has(> .update-components-mini-update-v2__link-to-details-page)',
        ],
        id: [
          {
            read: 'attribute',
            select: 'a[href*="urn:li:activity:"]',
            name: 'href',
            after: 'urn:li:activity:',
            before: '/?&,)',
          },
          { read: 'digest', select: '.update-components-text' },
        ],
        author: {
          id: [
            { read: 'url', select: 'a[href*="/in/"]', pattern: '/in/:id', part: 'id' },
            { read: 'url', select: 'a[href*="/company/"]', pattern: '/company/:id/*', part: 'id' },
          ],
          name: [
            { read: 'text', select: '.update-components-actor__title [aria-hidden="true"]' },
            { read: 'text', select: '.update-components-actor__title' },
          ],
        },
        links: [
          { select: '.update-components-text a[target="_blank"]', destination: 'href' },
          { select: 'a[href*="/safety/go"]', destination: 'href' },
          { select: 'a[href*="//lnkd.in/"]', destination: 'href' },
        ],
        card: { after: ['.update-components-text', '.update-components-actor'] },
      },
      followers: {
        at: ['/in/:id'],
        id: [{ read: 'location', pattern: '/in/:id', part: 'id' }],
        count: [
          // Over what somebody posted. The head of a page may say contacts instead.
          {
            read: 'text',
            select: 'section:has(#content_collections) .pvs-header__optional-link [aria-hidden="true"]',
          },
          { read: 'text', select: '.pv-recent-activity-section__follower-count' },
        ],
      },
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.55,
  sources: [
    'a feed reader’s selectors, checked against the live site 2026-08-09: mainFeed, listitem, componentkey, no urn in the page',
    'a public test’s copy of the feed of 2026-08-25: the key on a wrapper around the listitem, data-view-name gone',
    'kepano/defuddle:src/extractors/linkedin.ts @6de16345 2026-07-27 (classic build)',
    'PRO-2684/pURLfy-rules:outgoing.json @77987f7f 2024-10-19 (safety/go)',
    'redirects as paths: two pages that readers’ tests rebuild; followers over the activity of a profile: four public readers',
    'shared posts of the new build: not known, their links count as the sharer’s; its follower counts: no anchor known',
  ],
  fields: {
    'classic.followers': 'sourced',
    'new.post': 'sourced',
    'new.id': 'sourced',
    'new.links': 'sourced',
    'classic.post': 'sourced',
    'classic.quoted': 'sourced',
  },
};
