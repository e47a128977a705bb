import { defineSite, type Evidence } from './site.ts';

export default defineSite({
  id: 'tumblr',
  name: { en: 'Tumblr', 'zh-CN': 'Tumblr 汤不热' },
  // Blogs on their own hosts have themes of their own: any page of them is read as the generic site.
  matches: ['https://www.tumblr.com/*', 'https://tumblr.com/*'],
  layouts: [
    {
      // Classes are hashed in every build.
      name: 'web',
      post: ['[data-id] article', 'article:has(> header)'],
      // The radar, and blogs to follow.
      not: ['aside'],
      id: [
        { read: 'attribute', up: '[data-id]', name: 'data-id', is: 'digits' },
        { read: 'url', select: 'header a[href]', pattern: '/:blog/:id/:slug', part: 'id', is: 'digits' },
        { read: 'url', select: 'header a[href]', pattern: '/:blog/:id', part: 'id', is: 'digits' },
      ],
      permalink: [
        { read: 'attribute', select: 'header a[href*="tumblr.com/"]:not([rel="author"])', name: 'href' },
      ],
      author: {
        id: [
          { read: 'text', select: 'header a[rel="author"]' },
          { read: 'url', select: 'header a[href]', pattern: '/:id/:post/:slug', part: 'id' },
          { read: 'url', select: 'header a[href]', pattern: '/:id/:post', part: 'id' },
          { read: 'attribute', select: 'header a[title]', name: 'title' },
        ],
        name: [
          { read: 'text', select: 'header a[rel="author"]' },
          { read: 'text', select: 'header a[title]' },
          { read: 'text', select: 'header a[href]' },
        ],
      },
      links: [
        // Links in a post go through one of Tumblr's redirectors …
        { select: 'a[href^="https://href.li/"]', destination: 'href' },
        { select: 'a[href^="https://t.umblr.com/redirect"]', destination: 'href' },
        // … or straight out; header and footer lead within the site.
        {
          select: 'article > div a[target="_blank"][href^="http"]:not([href*="tumblr.com/"])',
          destination: 'href',
        },
      ],
      card: { after: ['header + div', 'header'] },
      quoted: {
        // A reblog shows whom it is from above what they wrote.
        within: ['article > header + div > div:has(a[rel="author"])'],
        id: [
          {
            read: 'url',
            select: 'a[href*="tumblr.com/"]',
            pattern: '/:blog/:id/:slug',
            part: 'id',
            is: 'digits',
          },
          { read: 'url', select: 'a[href*="tumblr.com/"]', pattern: '/:blog/:id', part: 'id', is: 'digits' },
          { read: 'digest' },
        ],
        author: {
          id: [{ read: 'text', select: 'a[rel="author"]' }],
          name: [{ read: 'text', select: 'a[rel="author"]' }],
        },
        links: [
          { select: 'a[href^="https://href.li/"]', destination: 'href' },
          { select: 'a[href^="https://t.umblr.com/redirect"]', destination: 'href' },
          { select: 'a[target="_blank"][href^="http"]:not([href*="tumblr.com/"])', destination: 'href' },
        ],
        card: { after: ['p:last-of-type', 'p'] },
      },
      watch: ['data-id'],
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.5,
  sources: [
    '<blog>.tumblr.com is left out: each blog’s own theme decides on its markup; a reader can turn on any such host as a generic page',
    'AprilSylph/XKit-Rewritten:src/utils/interface.js, features/mutual_checker @03dd3128 2026-08-21',
    'shinigami-eyes/shinigami-eyes:extension/content.ts @07d8c4f6 2024-10-11',
  ],
  fields: {
    'web.post': 'sourced',
    'web.id': 'sourced',
    'web.author': 'sourced',
    'web.links': 'remembered',
    'web.quoted': 'remembered',
  },
};
