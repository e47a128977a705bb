import { defineSite, type Evidence } from './site.ts';

export default defineSite({
  id: 'generic',
  name: { en: 'Any other page', 'zh-CN': '其他网页' },
  // No host of its own: its reader turns a page on.
  matches: [],
  recognise: [':root'],
  layouts: [
    {
      name: 'article',
      post: [
        'article',
        '[role="article"]',
        // schema.org and microformats, where the page's elements say nothing.
        '[itemtype*="schema.org/"][itemtype*="Article"]:not(:has(article))',
        '[itemtype*="schema.org/"][itemtype*="Posting"]:not(:has(article))',
        '.h-entry:not(:has(article))',
        // A page without any of these is one entry.
        'main:not(:has(article, [role="article"], [itemtype*="Article"], [itemtype*="Posting"], .h-entry))',
        'body:not(:has(article, [role="article"], [itemtype*="Article"], [itemtype*="Posting"], .h-entry, main))',
      ],
      // Beside the text: related posts, menus, what a site says at its foot. They own their links (see quoted).
      not: [
        'aside',
        'nav',
        'footer',
        '[role="complementary"]',
        '[role="navigation"]',
        '[role="contentinfo"]',
      ],
      id: [
        { read: 'url', select: 'a[rel~="bookmark"]', pattern: '/*' },
        { read: 'url', select: 'a.u-url', pattern: '/*' },
        { read: 'attribute', name: 'id', is: 'word' },
        { read: 'digest', select: 'h1' },
        { read: 'digest', select: 'h2, h3' },
        { read: 'location', pattern: '/*' },
        { read: 'digest' },
      ],
      permalink: [
        { read: 'attribute', select: 'a[rel~="bookmark"]', name: 'href' },
        { read: 'attribute', select: 'a.u-url', name: 'href' },
        { read: 'attribute', up: 'html', select: 'link[rel="canonical"]', name: 'href' },
      ],
      author: {
        id: [
          { read: 'text', select: '[rel~="author"]' },
          { read: 'text', select: '[itemprop="author"]' },
          { read: 'text', select: '.p-author' },
          { read: 'attribute', up: 'html', select: 'meta[name="author"]', name: 'content' },
        ],
        name: [
          { read: 'text', select: '[rel~="author"]' },
          { read: 'text', select: '[itemprop="author"]' },
          { read: 'text', select: '.p-author' },
          { read: 'attribute', up: 'html', select: 'meta[name="author"]', name: 'content' },
        ],
      },
      links: [
        { select: 'a[href^="http"]', destination: 'href' },
        // Without a scheme, or through a page of the site's own.
        { select: 'a[href*="//"]', destination: 'href' },
      ],
      words: ['p'],
      // Below the text: nothing that is being read moves.
      card: { after: ['[itemprop="articleBody"]', '.e-content', '.entry-content'] },
      quoted: {
        within: ['aside, nav, footer, [role="complementary"], [role="navigation"], [role="contentinfo"]'],
        id: [{ read: 'digest' }],
        author: { id: [{ read: 'text', select: 'cite' }], name: [{ read: 'text', select: 'cite' }] },
        links: [{ select: 'a[href^="http"]', destination: 'href' }],
        card: { after: ['p'] },
      },
    },
  ],
});

export const evidence: Evidence = {
  confidence: 0.6,
  sources: [
    'kepano/defuddle:tests/fixtures/general--stephango.com-buy-wisely.html @896b5715 2026-03-11 (capture)',
    'https://html.spec.whatwg.org/#the-article-element, https://microformats.org/wiki/h-entry, https://schema.org/Article',
  ],
  fields: { 'article.post': 'verified', 'article.links': 'verified' },
};
