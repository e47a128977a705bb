import { escapeHtml } from '../../../tools/demo/html.ts';
import { outbound, rawLink, type WeiboPost } from '../../../tools/demo/weibo-markup.ts';
import { weiboPage } from '../../../tools/demo/weibo-page.ts';

/** A shop's page that means harm. */
export interface HostileShop {
  /** Says what is tried. */
  readonly name: string;
  readonly id: string;
  /** Stands in the page's head as it is. */
  readonly head: string;
  /** The title that must be shown, literally; undefined when the page may be refused whole. */
  readonly title?: string;
}

const ID = 4810990000;

function ld(value: string): string {
  return `<script type="application/ld+json">${value}</script>`;
}

function product(name: string, more = ''): string {
  return `{"@context":"https://schema.org","@type":"Product","name":${JSON.stringify(name).replaceAll('<', '\\u003c')},${more}"offers":{"@type":"Offer","price":"12.50","priceCurrency":"CNY","availability":"https://schema.org/InStock"}}`;
}

const PAGES: readonly Omit<HostileShop, 'id'>[] = [
  {
    name: 'markup in the title',
    head: ld(product('<img src=x onerror=window.__pwned=1>')),
    title: '<img src=x onerror=window.__pwned=1>',
  },
  {
    name: 'a template expression in the title',
    head: ld(product(`{{constructor.constructor('__pwned=1')()}} \${__pwned=1}`)),
    title: `{{constructor.constructor('__pwned=1')()}} \${__pwned=1}`,
  },
  {
    name: 'a script address as the title',
    head: ld(product('javascript:window.__pwned=1')),
    title: 'javascript:window.__pwned=1',
  },
  {
    name: 'prototypes among the data',
    head: ld(
      product(
        'Lamp of many prototypes',
        '"__proto__":{"isAdmin":true,"price":0},"constructor":{"prototype":{"polluted":1}},',
      ),
    ),
  },
  {
    name: 'a graph that refers to itself',
    head: ld(
      '{"@context":"https://schema.org","@graph":[{"@id":"a","@type":"Product","name":"Ring","offers":{"@id":"b"}},{"@id":"b","@type":"Offer","itemOffered":{"@id":"a"},"offers":{"@id":"a"}},{"@id":"g","@graph":[{"@id":"g"}]}]}',
    ),
  },
  { name: 'data nested ten thousand deep', head: ld('{"@graph":['.repeat(10_000)) },
  { name: 'data escaped as HTML', head: ld(escapeHtml(product('Escaped lamp'))) },
  { name: 'a byte order mark before the data', head: ld(`\ufeff${product('Marked lamp')}`) },
  { name: 'a trailing comma', head: ld(product('Trailing lamp').replace(/\}$/, ',}')) },
  { name: 'data in a comment', head: ld(`<!-- ${product('Commented lamp')} -->`) },
  { name: 'data in CDATA', head: ld(`//<![CDATA[\n${product('Wrapped lamp')}\n//]]>`) },
  { name: 'data that ends in the middle', head: ld(product('Half a lamp').slice(0, -40)) },
];

export const hostileShops: readonly HostileShop[] = PAGES.map((page, index) => ({
  ...page,
  id: String(ID + index),
}));

/** The page of a hostile shop, by its product's id. */
export function hostileShopPage(id: string): string | undefined {
  const shop = hostileShops.find((candidate) => candidate.id === id);
  return (
    shop &&
    `<!doctype html><html><head><meta charset="utf-8"><title>Shop</title>${shop.head}</head><body></body></html>`
  );
}

/** Addresses that must never be asked for, opened, or taken for a product. */
export const hostileLinks: readonly string[] = [
  ...[
    'http://127.0.0.1:8181',
    'http://localhost',
    'http://[::1]',
    'http://0.0.0.0',
    'http://127.1',
    'http://2130706433',
    'http://0x7f.1',
    'http://0177.0.0.1',
    'https://192.168.1.1',
    'https://weidian.com@evil.example',
    'https://weidian.com.evil.example',
    'https://evil.example\\@weidian.com',
    'https://weidian.com%2f.evil.example',
    'https://weidian.com:8443',
    'https://xweidian.com',
  ].map((origin) => `${origin}/item.html?itemID=4810990099`),
  'https://evil.example/?https://weidian.com/item.html?itemID=4810990099',
  'javascript:window.__pwned=1//weidian.com/item.html?itemID=4810990099',
  ' java\nscript:window.__pwned=1//weidian.com/item.html?itemID=4810990099',
  'JaVaScRiPt:window.__pwned=1',
  'data:text/html,<script>window.__pwned=1</script>',
  'vbscript:window.__pwned=1',
  'blob:https://weidian.com/item.html?itemID=4810990099',
];

const unseen = outbound('https://weidian.com/item.html?itemID=4810990098');

/** A link to a product where nobody can see it, by how that is done. */
const HIDING: Readonly<Record<string, string>> = {
  'a link that is not drawn': `<span style="display:none">${unseen}</span>`,
  'a link that is not visible': `<span style="visibility:hidden">${unseen}</span>`,
  'a transparent link': `<span style="opacity:0">${unseen}</span>`,
  'a link far off the screen': `<span style="position:absolute;left:-9999px">${unseen}</span>`,
  'a link far above the screen': `<span style="position:absolute;top:-9999px">${unseen}</span>`,
  'a link in one pixel': `<span style="display:block;width:1px;height:1px;overflow:hidden">${unseen}</span>`,
  'a link of one pixel':
    '<a href="https://weidian.com/item.html?itemID=4810990098" style="display:inline-block;width:1px;height:1px"></a>',
  'a link for pages without scripts': `<noscript>${unseen}</noscript>`,
  'a link in a template': `<template>${unseen}</template>`,
};

export const hidings: readonly { readonly name: string; readonly post: string }[] = Object.keys(HIDING).map(
  (name, index) => ({ name, post: `Xh1dden${String(index).padStart(3, '0')}` }),
);

/** A post with a product that can be seen, and another that can't. */
export const halfHidden = 'Xha1fh1dden';

const posts: readonly WeiboPost[] = [
  ...hostileShops.map(({ id }, index) => ({
    uid: '6666600001',
    author: '<b onmouseover=window.__pwned=1>x</b>',
    id: `Xsh0p${String(index).padStart(5, '0')}`,
    time: '刚刚',
    text: outbound(`https://weidian.com/item.html?itemID=${id}`),
  })),
  ...hostileLinks.flatMap((href, index) =>
    // As it is, and behind the redirector, which is taken off before anything is believed.
    [rawLink(href, 'x'), outbound(href, 'y')].map((text, way) => ({
      uid: '6666600002',
      author: 'link',
      id: `X1ink${way}${String(index).padStart(4, '0')}`,
      time: '刚刚',
      text,
    })),
  ),
  ...hidings.map(({ name, post }) => ({
    uid: '6666600003',
    author: 'hidden',
    id: post,
    time: '刚刚',
    text: `${name} ${HIDING[name] ?? ''}`,
  })),
  {
    uid: '6666600003',
    author: 'half',
    id: halfHidden,
    time: '刚刚',
    text: `<i style="display:none">${unseen}</i>${outbound(`https://weidian.com/item.html?itemID=${ID}`)}`,
  },
];

/** The post of a hostile shop's product. */
export function hostilePostOf(index: number): string {
  return posts[index]?.id ?? '';
}

export const hostileTimeline = { url: 'https://weibo.com/hot', html: weiboPage(posts) };
