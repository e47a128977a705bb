import { defineSite, type Evidence } from './site.ts';

export default defineSite({
  id: 'xiaohongshu',
  name: { en: 'Xiaohongshu', 'zh-CN': '小红书' },
  matches: [
    'https://www.xiaohongshu.com/*',
    'https://www.rednote.com/*',
    // The same pages under both names of the host.
    'https://rednote.com/*',
  ],
  // The first eight digits are seconds.
  clock: { digits: 'hex', head: 8, shift: 0, tick: 1000, since: 0 },
  layouts: [
    {
      name: 'web',
      post: [
        // The opened note; the wall of notes stays behind it.
        '#noteContainer',
        '.note-container:has(.note-content)',
        // A note on the wall is known by its link: the ids of its row are used for other notes too.
        'section:has(a[href*="/explore/"])',
        'section:has(a[href*="/search_result/"]:not([href*="keyword="]))',
        '.note-item:has(a[href*="/user/profile/"]):not(section)',
      ],
      // "Others searched for" looks like a note.
      not: ['.query-note-item'],
      id: [
        { read: 'url', select: 'a[href*="/explore/"]', pattern: '/explore/:id', part: 'id', is: 'hex' },
        { read: 'url', select: 'a.cover', pattern: '/:kind/:id', part: 'id', is: 'hex' },
        { read: 'url', select: 'a.cover', pattern: '/user/profile/:author/:id', part: 'id', is: 'hex' },
        { read: 'location', pattern: '/explore/:id', part: 'id', is: 'hex' },
        { read: 'location', pattern: '/discovery/item/:id', part: 'id', is: 'hex' },
        { read: 'location', pattern: '/search_result/:id', part: 'id', is: 'hex' },
        { read: 'location', pattern: '/user/profile/:author/:id', part: 'id', is: 'hex' },
        { read: 'digest', select: '#detail-desc' },
      ],
      // Never rebuilt from the id: without its token the page answers 403.
      permalink: [{ read: 'attribute', select: 'a.cover, a[href*="/explore/"]', name: 'href' }],
      author: {
        id: [
          { read: 'url', select: '.author-wrapper a.name', pattern: '/user/profile/:id', part: 'id' },
          { read: 'url', select: 'a[href*="/user/profile/"]', pattern: '/user/profile/:id', part: 'id' },
        ],
        name: [
          { read: 'text', select: '.author-wrapper .username' },
          { read: 'text', select: 'a.author .name, .author-wrapper .name' },
        ],
      },
      links: [
        // Words only, so far: no note we saw holds a link that leads out. Comments are not the note's.
        { select: '#detail-desc a[href]:not(.tag)', destination: 'href' },
        { select: '.note-content .note-text a[href]:not(.tag)', destination: 'href' },
      ],
      card: { after: ['#detail-desc', '.note-content .desc', '.footer'] },
      words: ['#detail-desc', '#detail-title'],
      followers: {
        at: ['/user/profile/:id'],
        id: [{ read: 'location', pattern: '/user/profile/:id', part: 'id' }],
        // following, followers, likes
        count: [{ read: 'text', select: '.user-interactions > div:nth-child(2) .count' }],
      },
      // Rows of the wall are reused: an href that changes is another note.
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.7,
  sources: [
    'kepano/defuddle:tests/fixtures/extractor--xiaohongshu-note.html @2b7ab518 2026-08 (anonymised page)',
    'jackwener/OpenCLI:clis @27ba33fc 2026-08-08 (wall, search, profile)',
    'no source knows a product or a link in a note of the web reader: goods may only be told as text',
  ],
  fields: {
    'web.post': 'verified',
    'web.links': 'remembered',
    'web.followers': 'sourced',
  },
};
