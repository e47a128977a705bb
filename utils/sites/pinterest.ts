import { defineSite, type Evidence } from './site.ts';

export default defineSite({
  id: 'pinterest',
  name: { en: 'Pinterest', 'zh-CN': 'Pinterest' },
  // Its own name for every country, and countries below pinterest.com.
  matches: [
    'https://*.pinterest.com/*',
    'https://*.pinterest.at/*',
    'https://*.pinterest.ca/*',
    'https://*.pinterest.ch/*',
    'https://*.pinterest.cl/*',
    'https://*.pinterest.co.kr/*',
    'https://*.pinterest.co.uk/*',
    'https://*.pinterest.com.au/*',
    'https://*.pinterest.com.mx/*',
    'https://*.pinterest.de/*',
    'https://*.pinterest.dk/*',
    'https://*.pinterest.es/*',
    'https://*.pinterest.fr/*',
    'https://*.pinterest.ie/*',
    'https://*.pinterest.it/*',
    'https://*.pinterest.jp/*',
    'https://*.pinterest.nz/*',
    'https://*.pinterest.ph/*',
    'https://*.pinterest.pt/*',
    'https://*.pinterest.se/*',
  ],
  layouts: [
    {
      name: 'grid',
      post: [
        '[data-test-id="pin"]',
        // The opened pin stands in a cell of the grid too.
        '[data-grid-item]:not(:has([data-test-id^="closeup-"])):has(a[href^="/pin/"])',
        '[role="listitem"]:not(:has([data-test-id^="closeup-"])):has(a[href^="/pin/"])',
      ],
      // One-tap promoted pins.
      not: [
        '[data-grid-item]:has([data-test-id^="otpp"])',
        '[data-test-id="pin"]:has([data-test-id^="otpp"])',
        '[data-test-id="pin"]:has([data-test-id^="one-tap-desktop"])',
        '[data-test-id="oneTapPromotedPin"]',
      ],
      id: [
        { read: 'attribute', name: 'data-test-pin-id' },
        { read: 'url', select: 'a[href^="/pin/"]', pattern: '/pin/:id', part: 'id' },
      ],
      permalink: [{ read: 'attribute', select: 'a[href^="/pin/"]', name: 'href' }],
      author: {
        id: [
          { read: 'url', select: '[data-test-id="creator-profile-link"] a', pattern: '/:id', part: 'id' },
          { read: 'url', select: '[data-test-id="pinrep-footer"] a', pattern: '/:id', part: 'id' },
        ],
        name: [
          { read: 'text', select: '[data-test-id="creator-profile-link"]' },
          { read: 'text', select: '[data-test-id="pinrep-footer"] a' },
        ],
      },
      links: [
        // Only while the pointer is on a pin, and always on a product's.
        { select: 'a[data-test-id="visit-button"]', destination: 'href' },
        { select: 'a[rel~="nofollow"][target="_blank"]', destination: 'href' },
        { select: '[data-test-id="pincard-product-with-link"] a[href^="http"]', destination: 'href' },
      ],
      card: {
        after: ['[data-test-id="pinWrapper"]', 'div:has(> a[href^="/pin/"])', 'a[href^="/pin/"]'],
      },
      watch: ['data-test-pin-id'],
    },
    {
      name: 'closeup',
      paths: ['/pin/:id', '/pin/:id/*'],
      post: [
        '[data-test-id="closeup-body"]',
        '[data-test-id="pin-closeup"]',
        '[data-grid-item]:has([data-test-id^="closeup-"])',
        // Pins inside the opened one own their links, and so do the shop's rows of similar goods.
        '[data-test-id="pin"]',
        '[data-test-id*="hopping-module"]',
        '[data-test-id^="ShopTheLook"]',
        '[data-test-id="related-products"]',
      ],
      not: [
        '[data-test-id="pin"]',
        '[data-test-id*="hopping-module"]',
        '[data-test-id^="ShopTheLook"]',
        '[data-test-id="related-products"]',
      ],
      id: [
        { read: 'location', pattern: '/pin/:id', part: 'id' },
        { read: 'location', pattern: '/pin/:id/*', part: 'id' },
        { read: 'url', up: 'html', select: 'link[rel="canonical"]', pattern: '/pin/:id', part: 'id' },
      ],
      author: {
        id: [
          { read: 'url', select: '[data-test-id="creator-profile-link"] a', pattern: '/:id', part: 'id' },
          { read: 'url', select: 'a[data-test-id="creator-avatar-link"]', pattern: '/:id', part: 'id' },
          {
            read: 'url',
            select: '[data-test-id="official-user-attribution"] a',
            pattern: '/:id',
            part: 'id',
          },
        ],
        name: [
          { read: 'text', select: '[data-test-id="creator-profile-name"]' },
          { read: 'text', select: '[data-test-id="creator-profile-link"]' },
        ],
      },
      links: [
        { select: '[data-test-id="maybe-clickthrough-link"] a[href^="http"]', destination: 'href' },
        { select: 'a[rel~="nofollow"][target="_blank"]', destination: 'href' },
        { select: 'a[data-test-id="visit-button"]', destination: 'href' },
        { select: '[data-test-id="visit-button"] a', destination: 'href' },
      ],
      card: {
        after: [
          '[data-test-id="closeup-title"]',
          '[data-test-id="rich-pin-information"]',
          '[data-test-id="maybe-clickthrough-link"]',
          'h1',
        ],
      },
      followers: {
        at: ['/:id'],
        id: [{ read: 'location', pattern: '/:id', part: 'id' }],
        count: [
          { read: 'text', select: '[data-test-id="profile-followers-count"]' },
          { read: 'text', select: '[data-test-id="follower-count"]' },
        ],
      },
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.45,
  sources: [
    'catppuccin/userstyles:styles/pinterest @04413649 2026-08-16',
    'public scrapers and styles of 2025-2026: maybe-clickthrough-link, rich-pin-information, visit-button, otpp, one-tap-desktop',
    'a page cleaner of 2026: the opened pin is a cell of the grid ([data-grid-item]:has([data-test-id="closeup-body"]))',
    'country names and follower counts: remembered, not verified',
  ],
  fields: {
    'grid.links': 'sourced',
    'grid.author': 'remembered',
    'closeup.links': 'sourced',
    'closeup.followers': 'remembered',
  },
};
