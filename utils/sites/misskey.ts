import { defineSite, type Evidence } from './site.ts';

export default defineSite({
  id: 'misskey',
  name: { en: 'Misskey', 'zh-CN': 'Misskey' },
  // Large public instances; any other is added by its reader.
  matches: [
    'https://misskey.io/*',
    'https://misskey.design/*',
    'https://misskey.systems/*',
    'https://misskey.gg/*',
    'https://nijimiss.moe/*',
    'https://sushi.ski/*',
    'https://voskey.icalo.net/*',
    'https://oekakiskey.com/*',
  ],
  // Its forks keep the name of the app's element.
  recognise: ['meta[name="application-name"][content="Misskey"]', '#misskey_app'],
  // The first eight digits are milliseconds since 2000.
  clock: { digits: 'base36', head: 8, shift: 0, tick: 1, since: 946_684_800_000 },
  layouts: [
    {
      // Classes are hashed in every build: only elements, the router's paths and icons are left to hold on to.
      name: 'web',
      post: [
        // A note, in a list or opened; the preview of a link is an article too, without a menu.
        'article:has(.ti-dots)',
        'div[tabindex] > article',
        // An answer, or what a note answers: no article, but a header beside the picture as in a quoted note.
        'div > a + div:has(> header)',
      ],
      id: [
        // The time is the permalink: at the top, or at the foot of an opened note.
        { read: 'url', select: 'header a[href^="/notes/"]', pattern: '/notes/:id', part: 'id' },
        { read: 'url', select: 'a[href^="/notes/"]:has(time)', pattern: '/notes/:id', part: 'id' },
        { read: 'location', pattern: '/notes/:id', part: 'id' },
      ],
      permalink: [
        { read: 'attribute', select: 'header a[href^="/notes/"]', name: 'href' },
        { read: 'attribute', select: 'a[href^="/notes/"]:has(time)', name: 'href' },
      ],
      author: {
        id: [
          { read: 'url', select: 'header a[href^="/@"]', pattern: '/@:id', part: 'id' },
          { read: 'url', select: 'a[href^="/@"]', pattern: '/@:id', part: 'id' },
        ],
        name: [
          // The picture is a link to its owner too.
          { read: 'text', select: 'header a[href^="/@"]:not(:has(img))' },
          { read: 'text', select: 'header a[href^="/@"]' },
        ],
      },
      links: [
        { select: 'a[rel~="nofollow"][href^="http"]', destination: 'href' },
        { select: 'a._link[href^="http"]', destination: 'href' },
        // The preview of a link.
        { select: 'a[target="_blank"][href^="http"]', destination: 'href' },
      ],
      words: ['header ~ div'],
      card: { after: ['header ~ div[style*="container-type"]', 'header ~ div', 'header'] },
      quoted: {
        // Below the note's own header and text, with a picture and a header of its own.
        within: ['article div > a + div:has(> header)'],
        id: [
          { read: 'url', select: 'header a[href^="/notes/"]', pattern: '/notes/:id', part: 'id' },
          { read: 'url', select: 'a[href^="/notes/"]:has(time)', pattern: '/notes/:id', part: 'id' },
          { read: 'digest', select: 'header ~ div' },
        ],
        permalink: [{ read: 'attribute', select: 'header a[href^="/notes/"]', name: 'href' }],
        author: {
          id: [{ read: 'url', select: 'header a[href^="/@"]', pattern: '/@:id', part: 'id' }],
          name: [{ read: 'text', select: 'header a[href^="/@"]' }],
        },
        links: [
          { select: 'a[rel~="nofollow"][href^="http"]', destination: 'href' },
          { select: 'a._link[href^="http"]', destination: 'href' },
        ],
        card: { after: ['header ~ div', 'header'] },
      },
      followers: {
        at: ['/@:id'],
        id: [{ read: 'location', pattern: '/@:id', part: 'id' }],
        count: [
          { read: 'text', select: 'a[href$="/followers"] b' },
          { read: 'text', select: 'a[href$="/followers"]' },
        ],
      },
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.65,
  sources: [
    'misskey-dev/misskey:packages/frontend/src/components/MkNoteHeader.vue @00fdab05, MkNoteSimple.vue @07bc5d79',
    'paricafe/misskey:packages/frontend/src/components @2a240e3c 2025-03-09 (MkNote, MkNoteDetailed, MkNoteSub, MkUrl)',
    'lqvp/misskey-tempura:packages/frontend/src/components @e6033b75 2025-09-09',
  ],
  fields: {
    'web.post': 'sourced',
    'web.id': 'sourced',
    'web.author': 'sourced',
    'web.links': 'sourced',
    'web.quoted': 'sourced',
    'web.followers': 'sourced',
  },
};
