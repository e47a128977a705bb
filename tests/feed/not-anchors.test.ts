import { describe, expect, test } from 'vitest';
import { layoutsOn } from '../../utils/feed/compile-layout.ts';
import { readNamedGoods } from '../../utils/feed/read-goods.ts';
import { readPostsOf } from '../../utils/feed/read-posts.ts';
import { FLAT } from '../../utils/feed/tree.ts';
import type { Site } from '../../utils/sites/index.ts';
import { productsOf, toDocument } from '../sites/fixture.ts';
import { siteWith } from '../sites/made-up-site.ts';
import { idsOf, settled, watchPage } from './page.ts';

const HOME = 'https://social.example/home';
const read = (site: Site, html: string) =>
  readPostsOf(site, toDocument(html), new URL(HOME)).map((post) => ({
    id: post.id,
    posted: post.links.map(({ posted }) => posted),
    products: productsOf(post),
  }));

const SPANS = siteWith({
  links: [
    { select: '.text a[href]', destination: 'href' },
    { select: '[data-url]', destination: 'href', name: 'data-url' },
  ],
});
const span = (sku: number) => `<span data-url="https://item.jd.com/${sku}.html">goods</span>`;
const post = (id: string, body: string) =>
  `<div class="post" data-id="${id}"><p class="text">${body}</p></div>`;

describe('A link that is no anchor', () => {
  test('is read from the attribute that holds it, in its place among the anchors', () => {
    const html = post('1', `<a href="https://item.jd.com/40001.html">a</a>${span(40002)}`);
    expect(read(SPANS, html)).toEqual([
      {
        id: '1',
        posted: ['https://item.jd.com/40001.html', 'https://item.jd.com/40002.html'],
        products: ['jd.com:40001', 'jd.com:40002'],
      },
    ]);
  });

  test('may be the entry itself', () => {
    const html = '<div class="post" data-id="2" data-url="https://item.jd.com/40003.html"></div>';
    expect(read(SPANS, html)).toMatchObject([{ id: '2', products: ['jd.com:40003'] }]);
  });

  test('does not count where the site says nothing of it', () => {
    expect(read(siteWith({}), post('3', span(40004)))).toMatchObject([{ posted: [] }]);
  });

  test('is found when it comes later, changes, and goes', async () => {
    const watched = watchPage(`<html><body>${post('4', 'soon')}</body></html>`, HOME, { site: SPANS });
    const text = watched.document.querySelector('.text');
    if (text) text.innerHTML = span(40005);
    await settled();
    expect([...watched.shown.values()].map(({ href }) => href)).toEqual(['https://item.jd.com/40005.html']);
    text?.firstElementChild?.setAttribute('data-url', 'https://item.jd.com/40006.html');
    await settled();
    expect([...watched.shown.values()].map(({ href }) => href)).toEqual(['https://item.jd.com/40006.html']);
    text?.firstElementChild?.remove();
    await settled();
    expect(idsOf(watched)).toEqual([]);
  });
});

const GOODS = siteWith({
  goods: [
    {
      select: '.good[data-sku]',
      kind: [{ read: 'attribute', name: 'data-shop' }],
      id: [{ read: 'attribute', name: 'data-sku' }],
      urls: { 京东: 'https://item.jd.com/:id.html' },
    },
    {
      select: '.own',
      id: [{ read: 'attribute', name: 'data-id' }],
      urls: { '*': 'https://item.jd.com/:id.html' },
    },
    {
      select: '.named',
      title: [{ read: 'attribute', name: 'data-title' }],
      kind: [{ read: 'text', select: 'b' }],
    },
  ],
});
const good = (shop: string, sku: string) => `<b class="good" data-shop="${shop}" data-sku="${sku}"></b>`;

describe('Goods that are no link', () => {
  test('are the product of the shop that the page names', () => {
    expect(read(GOODS, post('1', good('京东', '100012043978')))).toEqual([
      { id: '1', posted: ['https://item.jd.com/100012043978.html'], products: ['jd.com:100012043978'] },
    ]);
    expect(read(GOODS, post('2', '<i class="own" data-id="40010"></i>'))).toMatchObject([
      { products: ['jd.com:40010'] },
    ]);
  });

  test.each([
    ['a shop that the site file does not know', good('淘宝', '612345678901')],
    ['no shop at all', '<b class="good" data-sku="40011"></b>'],
    ['a word that every object has', good('constructor', '40011') + good('__proto__', '40011')],
    ['an id that can be none', good('京东', 'v2=HH167')],
    ['an id that would lead elsewhere', good('京东', '1.html?x=/../../40011')],
    ['an empty id', good('京东', '')],
  ])('are nothing with %s', (_, html) => {
    expect(read(GOODS, post('3', html)).flatMap(({ products }) => products)).toEqual([]);
  });

  test('are followed as links are', async () => {
    const html = `<html><body>${post('4', good('京东', '40012'))}</body></html>`;
    const watched = watchPage(html, HOME, { site: GOODS });
    expect([...watched.shown.values()].map(({ products }) => products[0]?.key)).toEqual(['jd.com:40012']);
    watched.document.querySelector('.good')?.setAttribute('data-sku', '40013');
    await settled();
    expect([...watched.shown.values()].map(({ products }) => products[0]?.key)).toEqual(['jd.com:40013']);
  });

  test('without an address are named, each once, and claimed to be nothing', () => {
    const html = post(
      '5',
      '<i class="named" data-title="Mug"><b>Shop</b></i><i class="named" data-title="Mug"></i>',
    );
    const entry = toDocument(html).querySelector('.post');
    const goods = GOODS.layouts[0]?.goods;
    expect(entry && readNamedGoods(entry, goods, { location: new URL(HOME), tree: FLAT })).toEqual([
      { title: 'Mug', kind: 'Shop' },
    ]);
    expect(read(GOODS, html)).toMatchObject([{ products: [] }]);
  });
});

test('What a layout reads decides which attributes are heard, and no others', () => {
  const heard = (site: Site) => layoutsOn(site, 'social.example').flatMap(({ watch }) => watch);
  expect(heard(siteWith({}))).toEqual([]);
  expect(heard(SPANS)).toEqual(['data-url']);
  expect(heard(GOODS)).toEqual(['data-sku', 'data-shop', 'data-id']);
});
