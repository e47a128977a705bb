import { defineSite, type Evidence } from './site.ts';

export default defineSite({
  id: 'threads',
  name: { en: 'Threads', 'zh-CN': 'Threads' },
  matches: [
    'https://www.threads.com/*',
    'https://www.threads.net/*',
    'https://threads.com/*',
    'https://threads.net/*',
  ],
  // A short code is a number that counts milliseconds since August 2011.
  clock: { digits: 'shortcode', shift: 23, tick: 1, since: 1_314_220_021_721 },
  layouts: [
    {
      name: 'web',
      post: [
        '[data-pressable-container="true"]',
        '[data-interactive-id]:has(a[href*="/post/"])',
        // The row of the windowed list.
        '[data-virtualized] > div:has(a[href*="/post/"])',
      ],
      not: ['[role="dialog"]:has([contenteditable="true"])'],
      id: [
        // The time is the permalink, not always as an element; pictures and likers lead further into the same post.
        { read: 'url', select: 'a[href*="/post/"]:has(time)', pattern: '/@:author/post/:id', part: 'id' },
        { read: 'url', select: 'a[href*="/post/"]', pattern: '/@:author/post/:id', part: 'id' },
        { read: 'url', select: 'a[href*="/post/"]', pattern: '/@:author/post/:id/*', part: 'id' },
      ],
      permalink: [
        { read: 'attribute', select: 'a[href*="/post/"]:has(time)', name: 'href' },
        { read: 'attribute', select: 'a[href*="/post/"]', name: 'href' },
      ],
      author: {
        id: [
          { read: 'url', select: 'a[href*="/post/"]', pattern: '/@:id/post/:post', part: 'id' },
          { read: 'url', select: 'a[href^="/@"]', pattern: '/@:id', part: 'id' },
        ],
        name: [
          { read: 'text', select: 'a[href^="/@"] [translate="no"]' },
          { read: 'text', select: 'a[href^="/@"]:not([href*="/post/"])' },
        ],
      },
      links: [
        { select: 'a[href*="l.threads."]', destination: 'href' },
        { select: 'a[rel~="nofollow"][target="_blank"]', destination: 'href' },
        { select: '[dir="auto"] a[href^="http"]', destination: 'href' },
      ],
      card: {
        // Below the preview of a link; else below the words.
        after: [
          'div:has(> a[target="_blank"] img)',
          'div:has(> [dir="auto"] > a[href^="http"])',
          '[dir="auto"]:has(a[href^="http"])',
          'a[href^="/@"]',
        ],
      },
      quoted: {
        within: [
          '[data-pressable-container] [data-pressable-container]',
          '[data-interactive-id] [data-interactive-id]:has(a[href*="/post/"])',
        ],
        id: [
          { read: 'url', select: 'a[href*="/post/"]:has(time)', pattern: '/@:author/post/:id', part: 'id' },
          { read: 'url', select: 'a[href*="/post/"]', pattern: '/@:author/post/:id', part: 'id' },
          { read: 'digest', select: '[dir="auto"]' },
        ],
        author: {
          id: [{ read: 'url', select: 'a[href^="/@"]', pattern: '/@:id', part: 'id' }],
          name: [{ read: 'text', select: 'a[href^="/@"] [translate="no"]' }],
        },
        links: [
          { select: 'a[href*="l.threads."]', destination: 'href' },
          { select: 'a[rel~="nofollow"][target="_blank"]', destination: 'href' },
        ],
        card: {
          after: ['div:has(> a[target="_blank"] img)', '[dir="auto"]:has(a[href^="http"])'],
        },
      },
      followers: {
        at: ['/@:id'],
        id: [{ read: 'location', pattern: '/@:id', part: 'id' }],
        count: [
          // The exact number stands in a title.
          { read: 'attribute', select: '[role="button"] span[title]', name: 'title' },
          { read: 'attribute', select: '[dir="auto"] span[title]', name: 'title' },
          { read: 'attribute', select: 'main span[title]', name: 'title' },
        ],
      },
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.6,
  sources: [
    'a reader extension’s tests of 2026-09-19 (observed structure: pressable containers, l.threads.com in text and preview)',
    'a thread reader’s tests: card of the live page of 2026-07-26 (permalink without a time element)',
    'official5ETa/ThreadsAutoComment:src/share/threadsQs.ts (data-interactive-id)',
    'a collector’s tests of 2026-09-27: quoted posts are containers inside containers',
    'kepano/defuddle:src/extractors/threads.ts @6de16345 2026-07-27',
  ],
  fields: {
    'web.post': 'verified',
    'web.links': 'verified',
    'web.quoted': 'sourced',
    'web.followers': 'remembered',
  },
};
