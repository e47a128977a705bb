import { defineSite, type Evidence } from './site.ts';

export default defineSite({
  id: 'hackernews',
  name: { en: 'Hacker News', 'zh-CN': 'Hacker News' },
  matches: ['https://news.ycombinator.com/*'],
  layouts: [
    {
      name: 'table',
      post: [
        // A row of a list, or a comment; replies are rows of their own, not nested.
        'table:not(.fatitem) > tbody > tr.athing',
        'table:not(.fatitem) > tbody > tr.comtr',
        'table:not(.fatitem) > tbody > tr:has(> .title)',
        // The item that a page is about: its text stands in a later row of the same table.
        'table.fatitem',
      ],
      id: [
        { read: 'attribute', name: 'id', is: 'digits' },
        { read: 'attribute', select: 'tr.athing[id]', name: 'id', is: 'digits' },
        // The age is the permalink; a story's stands in the row after it.
        { read: 'url', select: '.age a[href]', pattern: '/item', params: ['id'], is: 'digits' },
        {
          read: 'url',
          beside: 'next',
          select: '.age a[href]',
          pattern: '/item',
          params: ['id'],
          is: 'digits',
        },
      ],
      permalink: [
        { read: 'attribute', select: '.age a[href]', name: 'href' },
        { read: 'attribute', beside: 'next', select: '.subtext .age a[href]', name: 'href' },
      ],
      author: {
        id: [
          { read: 'text', select: 'a.hnuser' },
          { read: 'text', beside: 'next', select: '.subtext a.hnuser' },
          { read: 'url', select: 'a[href^="user?"]', pattern: '/user', params: ['id'] },
          // Only a story's second row has .subtext: the row after a comment is another's.
          {
            read: 'url',
            beside: 'next',
            select: '.subtext a[href^="user?"]',
            pattern: '/user',
            params: ['id'],
          },
        ],
        name: [
          { read: 'text', select: 'a.hnuser' },
          { read: 'text', beside: 'next', select: '.subtext a.hnuser' },
        ],
      },
      links: [
        { select: '.titleline > a[href^="http"]', destination: 'href' },
        // A comment's text; its href is whole where the shown text is cut.
        { select: '.commtext a[href^="http"]', destination: 'href' },
        { select: '.toptext a[href^="http"]', destination: 'href' },
        // Links out of the site carry rel=nofollow unless the story is well received.
        { select: 'a[rel~="nofollow"][href^="http"]', destination: 'href' },
        { select: '.title a[href^="http"]', destination: 'href' },
      ],
      // Inside the cell: a card between two cells or rows would break the table.
      card: { after: ['.toptext', '.commtext', '.titleline', '.comment', '.title > span'] },
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.9,
  sources: [
    'kepano/defuddle:tests/fixtures/listing--news.ycombinator.com-news.html @1f597b69 2026-04-13',
    'kepano/defuddle:src/extractors @6de16345 2026-07-27 (comments, item page)',
    'jackwener/OpenCLI:sitemaps/hackernews @27ba33fc 2026-08-08',
  ],
  fields: {
    'table.post': 'verified',
    'table.id': 'verified',
    'table.author': 'verified',
    'table.links': 'sourced',
  },
};
