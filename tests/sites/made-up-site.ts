import type { Layout, Site } from '../../utils/sites/index.ts';

/** A small site of our own, for what no real one shows by itself. */
export function siteWith(layout: Partial<Layout>, site: Partial<Site> = {}): Site {
  return {
    id: 'made-up',
    name: { en: 'Made up', 'zh-CN': '虚构' },
    matches: ['https://social.example/*'],
    ...site,
    layouts: [
      {
        name: 'web',
        post: ['.post'],
        id: [{ read: 'attribute', name: 'data-id' }],
        author: {
          id: [{ read: 'attribute', select: '.by', name: 'title' }],
          name: [{ read: 'text', select: '.by' }],
        },
        links: [{ select: '.text a[href]', destination: 'href' }],
        card: { after: ['.text'] },
        ...layout,
      },
    ],
  };
}
