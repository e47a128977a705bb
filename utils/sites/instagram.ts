import { defineSite, type Evidence } from './site.ts';

export default defineSite({
  id: 'instagram',
  name: { en: 'Instagram', 'zh-CN': 'Instagram' },
  matches: ['https://www.instagram.com/*'],
  // A short code is a number that counts milliseconds since August 2011.
  clock: { digits: 'shortcode', shift: 23, tick: 1, since: 1_314_220_021_721 },
  layouts: [
    {
      name: 'web',
      post: [
        'article',
        // By structure: the smallest block with a time and the section of the buttons.
        'div:has(time):has(section)',
        // A profile: its link is the one place where anybody can post one.
        'header:has(a[href$="/followers/"])',
        // By structure: rows of sections. A post's own header has none.
        'main header:has(> section)',
      ],
      id: [
        { read: 'url', select: 'a[href*="/p/"]:has(time)', pattern: '/p/:id', part: 'id' },
        { read: 'url', select: 'a[href^="/p/"]', pattern: '/p/:id', part: 'id' },
        { read: 'url', select: 'a:has(> time)', pattern: '/:author/p/:id', part: 'id' },
        { read: 'url', select: 'a:has(> time)', pattern: '/reel/:id', part: 'id' },
        { read: 'url', select: 'a:has(> time)', pattern: '/:author/reel/:id', part: 'id' },
        { read: 'url', select: 'a[href$="/followers/"]', pattern: '/:id/followers', part: 'id' },
        { read: 'url', select: 'a[href$="/following/"]', pattern: '/:id/following', part: 'id' },
      ],
      permalink: [
        { read: 'attribute', select: 'a[href*="/p/"]:has(time)', name: 'href' },
        { read: 'attribute', select: 'a[href*="/reel/"]:has(time)', name: 'href' },
      ],
      author: {
        id: [
          { read: 'url', select: 'a[href$="/followers/"]', pattern: '/:id/followers', part: 'id' },
          { read: 'url', select: 'a[href^="/"][role="link"]', pattern: '/:id', part: 'id' },
          { read: 'url', select: 'a[href^="/"]', pattern: '/:id', part: 'id' },
        ],
        name: [
          { read: 'text', select: 'h2' },
          { read: 'text', select: 'a[href^="/"][role="link"] span' },
          { read: 'text', select: 'a[href^="/"]' },
        ],
      },
      links: [
        // In a caption only some accounts can have them. An ad's button is not in one.
        { select: 'h1 a[href*="l.instagram.com/?u="]', destination: 'href' },
        { select: '[dir="auto"] a[rel~="nofollow"][target="_blank"]', destination: 'href' },
        { select: 'header a[rel~="nofollow"][target="_blank"]', destination: 'href' },
        { select: 'header a[href*="l.instagram.com/?u="]', destination: 'href' },
      ],
      card: {
        after: [
          'h1[dir="auto"]',
          '[dir="auto"]:has(a[target="_blank"])',
          'section:has(> a[target="_blank"]), div:has(> a[target="_blank"])',
        ],
      },
      followers: {
        at: ['/:id'],
        id: [{ read: 'location', pattern: '/:id', part: 'id' }],
        count: [
          // "1.2M" with the exact number as its title.
          { read: 'attribute', select: 'a[href$="/followers/"] span[title]', name: 'title' },
          { read: 'text', select: 'a[href$="/followers/"]' },
          { read: 'attribute', select: 'meta[name="description"]', name: 'content', before: ',' },
        ],
      },
      player: {
        // A story's sticker that links.
        at: ['/stories/:author/:id'],
        select: ['section video', 'section img[draggable="false"]'],
        id: [{ read: 'location', pattern: '/stories/:author/:id', part: 'id' }],
        links: [
          { select: 'section a[href*="l.instagram.com/?u="]', destination: 'href' },
          { select: 'section a[rel~="nofollow"][target="_blank"]', destination: 'href' },
        ],
        rail: ['section'],
      },
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.45,
  sources: [
    'a capture extension’s adapter of 2026: main article, native permalinks /p, /reel',
    'jackwener/OpenCLI:clis/instagram @27ba33fc 2026-08-08',
    'PRO-2684/pURLfy-rules:outgoing.json @77987f7f 2024-10-19 (l.instagram.com)',
    'profile and story: remembered, not verified',
  ],
  fields: {
    'web.post': 'sourced',
    'web.id': 'sourced',
    'web.links': 'remembered',
    'web.followers': 'remembered',
    'web.player': 'remembered',
  },
};
