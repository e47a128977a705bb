import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { layoutsOn } from '../../utils/feed/compile-layout.ts';
import { cardAnchor } from '../../utils/feed/read-post.ts';
import { readPostsOf } from '../../utils/feed/read-posts.ts';
import { treeWithRoots } from '../../utils/feed/tree.ts';
import { productsOf, toDocument } from '../sites/fixture.ts';
import { siteWith } from '../sites/made-up-site.ts';
import { idsOf, settled, type WatchedFixture, watchPage } from './page.ts';

/** Comments three roots deep, as web components nest them. */
const SITE = siteWith({
  roots: ['x-comments', 'x-comment', 'x-text'],
  post: ['x-comment'],
  not: ['.sidebar'],
  id: [{ read: 'attribute', select: 'x-text', name: 'data-id' }],
  author: { id: [{ read: 'text', select: '.by' }], name: [{ read: 'text', select: '.by' }] },
  links: [{ select: 'p a[href]', destination: 'href' }],
  card: { after: ['p', 'x-text'] },
});
const HOME = 'https://social.example/video';

/** Builds what a component builds: a host with an open root that holds `html`. */
function host(document: Document, name: string, html = ''): HTMLElement {
  const element = document.createElement(name);
  element.attachShadow({ mode: 'open' }).innerHTML = html;
  return element;
}

function comment(document: Document, id: string, sku: number): HTMLElement {
  const one = host(document, 'x-comment', '<b class="by">ann</b>');
  const text = host(document, 'x-text', `<p>see <a href="https://item.jd.com/${sku}.html">this</a></p>`);
  text.setAttribute('data-id', id);
  one.shadowRoot?.append(text);
  return one;
}

function pageWith(...comments: ((document: Document) => HTMLElement[])[]): Document {
  const document = toDocument('<html><body><div class="sidebar"></div><main></main></body></html>');
  const list = host(document, 'x-comments');
  list.shadowRoot?.append(...comments.flatMap((make) => make(document)));
  document.querySelector('main')?.append(list);
  return document;
}

const watch = (document: Document) => watchPage('', HOME, { site: SITE, document });
const rootOf = ({ document }: WatchedFixture) => document.querySelector('x-comments')?.shadowRoot;

describe('Nested open shadow roots', () => {
  test('are read as if they were part of the page', () => {
    const document = pageWith((d) => [comment(d, '1', 50001), comment(d, '2', 50002)]);
    const posts = readPostsOf(SITE, document, new URL(HOME));
    expect(posts.map((post) => [post.id, post.author?.name, ...productsOf(post)])).toEqual([
      ['1', 'ann', 'jd.com:50001'],
      ['2', 'ann', 'jd.com:50002'],
    ]);
  });

  test('have the place for a card inside of them', () => {
    const document = pageWith((d) => [comment(d, '3', 50003)]);
    const [layout] = layoutsOn(SITE, 'social.example');
    const entry = rootOf({ document } as WatchedFixture)?.querySelector('x-comment');
    const anchor = layout && entry && cardAnchor(entry, layout);
    expect(anchor?.localName).toBe('p');
    expect(entry && anchor && layout.tree.holds(entry, anchor)).toBe(true);
    expect(anchor && layout?.tree.holds(document.body, anchor)).toBe(true);
  });

  test('are looked into only where the site lists them', () => {
    const document = pageWith((d) => [comment(d, '4', 50004)]);
    const { roots: _, ...layout } = { ...SITE.layouts[0] };
    expect(readPostsOf(siteWith({ ...layout, roots: ['x-comments'] }), document, new URL(HOME))).toEqual([]);
  });

  test('do not hide that a post stands in a decoy', () => {
    const document = pageWith((d) => [comment(d, '5', 50005)]);
    document.querySelector('.sidebar')?.append(document.querySelector('x-comments') as Element);
    expect(readPostsOf(SITE, document, new URL(HOME))).toEqual([]);
  });

  test('are watched: posts come, change and go in them', async () => {
    const watched = watch(pageWith((d) => [comment(d, '6', 50006)]));
    expect(idsOf(watched)).toEqual(['6']);
    rootOf(watched)?.append(comment(watched.document, '7', 50007));
    await settled();
    expect(idsOf(watched)).toEqual(['6', '7']);
    const text = rootOf(watched)?.lastElementChild?.shadowRoot?.querySelector('x-text');
    text?.shadowRoot?.querySelector('a')?.setAttribute('href', 'https://news.example/');
    await settled();
    expect(idsOf(watched)).toEqual(['6']);
    rootOf(watched)?.firstElementChild?.remove();
    await settled();
    expect(idsOf(watched)).toEqual([]);
  });

  test('are left when what holds them leaves the page', async () => {
    const watched = watch(pageWith((d) => [comment(d, '8', 50008)]));
    watched.document.querySelector('main')?.replaceChildren();
    await settled();
    expect(idsOf(watched)).toEqual([]);
  });

  test('that are filled after their host came are found', async () => {
    const watched = watch(pageWith());
    const text = host(watched.document, 'x-text');
    text.setAttribute('data-id', '9');
    const one = host(watched.document, 'x-comment');
    rootOf(watched)?.append(one);
    await settled();
    one.shadowRoot?.append(text);
    await settled();
    if (text.shadowRoot) text.shadowRoot.innerHTML = '<p><a href="https://item.jd.com/50009.html">x</a></p>';
    await settled();
    expect(idsOf(watched)).toEqual(['9']);
  });
});

describe('A host whose root comes late, with nothing that tells of it', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  const lateHost = (document: Document) => {
    const element = document.createElement('x-comments');
    document.querySelector('main')?.replaceChildren(element);
    return element;
  };

  test('is found within the time that a script takes to load', () => {
    const document = pageWith();
    const late = lateHost(document);
    const watched = watch(document);
    vi.advanceTimersByTime(1000);
    late.attachShadow({ mode: 'open' }).append(comment(document, '10', 50010));
    vi.advanceTimersByTime(2000);
    expect(idsOf(watched)).toEqual(['10']);
  });

  test('is not looked for forever, nor after the end', () => {
    const document = pageWith();
    lateHost(document);
    const watched = watch(document);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(20_000);
    expect(vi.getTimerCount()).toBe(0);
    watched.end.abort();
    const again = watch(document);
    again.end.abort();
    expect(vi.getTimerCount()).toBe(0);
  });
});

test('A tree with roots finds an element around another across every root between them', () => {
  const document = pageWith((d) => [comment(d, '11', 50011)]);
  const tree = treeWithRoots('x-comments, x-comment, x-text');
  const link = tree.first(document, 'p a');
  expect(link && tree.closest(link, 'x-comment')?.localName).toBe('x-comment');
  expect(link && tree.closest(link, 'main')?.localName).toBe('main');
  expect(link && tree.closest(link, 'section')).toBeNull();
});
