import { defineSite, type Evidence } from './site.ts';

export default defineSite({
  id: 'douban',
  name: { en: 'Douban', 'zh-CN': '豆瓣' },
  matches: ['https://www.douban.com/*'],
  layouts: [
    {
      name: 'statuses',
      post: [
        '.new-status.status-wrapper',
        // The same by what stands in it. A status inside another has its id on its wrapper, and no kind.
        'div:not(.status-real-wrapper):is(:not([data-sid]), [data-atype]):has(> .status-item)',
      ],
      id: [
        { read: 'attribute', select: '.status-item', name: 'data-sid' },
        { read: 'attribute', select: '[data-status-id]', name: 'data-status-id' },
        { read: 'attribute', name: 'data-sid' },
        {
          read: 'url',
          select: '[data-status-url]',
          name: 'data-status-url',
          pattern: '/people/:author/status/:id',
          part: 'id',
        },
        { read: 'url', select: '.created_at a', pattern: '/topic/:id', part: 'id' },
      ],
      permalink: [
        { read: 'attribute', select: '[data-status-url]', name: 'data-status-url' },
        // Topics and photos have no status page of their own.
        { read: 'attribute', select: '.created_at a[href^="http"]', name: 'href' },
      ],
      author: {
        id: [
          { read: 'url', select: 'a.lnk-people', pattern: '/people/:id', part: 'id' },
          { read: 'url', select: '.hd a[href*="/people/"]', pattern: '/people/:id', part: 'id' },
        ],
        name: [
          { read: 'text', select: 'a.lnk-people' },
          { read: 'text', select: '.hd .text a[href*="/people/"]' },
        ],
      },
      links: [
        // What was said stands in the head, what is shared below it; comments are neither.
        { select: '.hd .text a[href]:not(.lnk-people)', destination: 'href' },
        { select: '.bd .content a[href]', destination: 'href' },
        { select: '.status-saying a[href], blockquote a[href]', destination: 'href' },
        { select: '[data-sid] .block a[href]', destination: 'href' },
      ],
      card: { after: ['.bd > .block', '.bd > .content', '.hd .text', '.hd'] },
      quoted: {
        within: ['.status-real-wrapper', '.status-item + div[data-sid]'],
        id: [
          { read: 'attribute', name: 'data-sid' },
          { read: 'attribute', select: '.status-item', name: 'data-sid' },
          {
            read: 'url',
            select: '[data-status-url]',
            name: 'data-status-url',
            pattern: '/people/:author/status/:id',
            part: 'id',
          },
        ],
        permalink: [{ read: 'attribute', select: '[data-status-url]', name: 'data-status-url' }],
        author: {
          id: [{ read: 'url', select: '.hd a[href*="/people/"]', pattern: '/people/:id', part: 'id' }],
          name: [{ read: 'text', select: '.hd .text a[href*="/people/"]' }],
        },
        links: [
          { select: '.hd .text a[href]:not(.lnk-people)', destination: 'href' },
          { select: '.bd .content a[href]', destination: 'href' },
          { select: 'blockquote a[href], .block a[href]', destination: 'href' },
        ],
        card: { after: ['.bd > .block', '.bd > .content', '.hd .text', '.hd'] },
      },
      followers: {
        at: ['/people/:id'],
        id: [{ read: 'location', pattern: '/people/:id', part: 'id' }],
        count: [{ read: 'text', select: 'a[href*="/rev_contacts"]', after: '被', before: '人' }],
      },
    },
    {
      name: 'topic',
      post: [
        // The topic's own text; the page's #topic-content holds it.
        '#topic-content',
        '.topic-content:has(.topic-doc)',
        // An answer; a quoted one inside it is not read.
        'li[data-cid]',
        '#comments > li.reply-item',
      ],
      id: [
        { read: 'attribute', name: 'data-cid' },
        { read: 'attribute', name: 'id', is: 'digits' },
        { read: 'location', pattern: '/group/topic/:id', part: 'id' },
      ],
      author: {
        id: [{ read: 'url', select: 'h3 a, h4 a, .user-face a', pattern: '/people/:id', part: 'id' }],
        name: [{ read: 'text', select: 'h3 a[href*="/people/"], h4 a[href*="/people/"]' }],
      },
      links: [
        { select: '.topic-richtext a[href], .reply-content a[href]', destination: 'href' },
        {
          select: '#link-report a[href], .reply-doc > p a[href], .reply-doc .markdown a[href]',
          destination: 'href',
        },
      ],
      card: {
        after: ['#link-report', '.topic-richtext', '.reply-content', '.reply-doc > p'],
      },
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.7,
  sources: [
    'm.douban.com is left out: other markup, of which no source shows a post',
    'a Go client whose test mirrors the home page of 2026-08-08 (captured fragment: statuses, a shared one, a topic, a photo)',
    'PRO-2684/pURLfy-rules:outgoing.json @77987f7f 2024-10-19 (link2)',
    'group topics: data-cid, .reply-doc, .topic-reply as public crawlers read them (2024, div.markdown in 2026); not seen by us',
  ],
  fields: {
    'statuses.post': 'verified',
    'statuses.quoted': 'verified',
    'statuses.followers': 'remembered',
    'topic.post': 'sourced',
  },
};
