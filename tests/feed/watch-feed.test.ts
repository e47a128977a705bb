import { describe, expect, test } from 'vitest';
import { CARD } from '../../utils/feed/watch-feed.ts';
import { idsOf, settled, watchPage } from './page.ts';

const X = 'https://x.com/home';

const tweet = (
  id: string,
  body: string,
) => `<div data-testid="cellInnerDiv"><article data-testid="tweet" role="article">
  <div data-testid="User-Name"><a href="/ann"><span>Ann</span></a><a href="/ann/status/${id}"><time>1h</time></a></div>
  <div data-testid="tweetText" lang="en">${body}</div></article></div>`;
const shop = (sku: number) => `<a target="_blank" href="https://item.jd.com/${sku}.html">look</a>`;
const page = (...tweets: string[]) => `<html><body><main>${tweets.join('')}</main></body></html>`;

function fragment(document: Document, html: string): Element {
  const holder = document.createElement('div');
  holder.innerHTML = html;
  const element = holder.firstElementChild;
  if (!element) throw new Error('nothing in it');
  return element;
}

describe('Watching a page', () => {
  test('tells of the posts that are there, at once', () => {
    const watched = watchPage(page(tweet('1', shop(10001)), tweet('2', 'words only')), X);
    expect(idsOf(watched)).toEqual(['1']);
  });

  test('tells of posts that come later', async () => {
    const watched = watchPage(page(), X);
    watched.document.querySelector('main')?.append(fragment(watched.document, tweet('3', shop(10003))));
    await settled();
    expect(idsOf(watched)).toEqual(['3']);
  });

  test('tells of a link that is put into a post that was there', async () => {
    const watched = watchPage(page(tweet('4', 'soon')), X);
    watched.document
      .querySelector('[data-testid="tweetText"]')
      ?.append(fragment(watched.document, shop(10004)));
    await settled();
    expect(idsOf(watched)).toEqual(['4']);
  });

  test('follows a node that is reused for another post', async () => {
    const watched = watchPage(page(tweet('5', shop(10005))), X);
    const links = watched.document.querySelectorAll('article a');
    links[1]?.setAttribute('href', '/ann/status/6');
    links[2]?.setAttribute('href', 'https://item.jd.com/10006.html');
    await settled();
    expect([...watched.shown.values()].map(({ id, href }) => [id, href])).toEqual([
      ['6', 'https://item.jd.com/10006.html'],
    ]);
  });

  test('follows a node whose permalink alone changes: the same product, another post', async () => {
    const watched = watchPage(page(tweet('7', shop(10007))), X);
    watched.document.querySelectorAll('article a')[1]?.setAttribute('href', '/ann/status/8');
    await settled();
    expect(idsOf(watched)).toEqual(['8']);
  });

  test('ends a card when the reused node holds no product any more', async () => {
    const watched = watchPage(page(tweet('9', shop(10009))), X);
    watched.document.querySelectorAll('article a')[2]?.setAttribute('href', 'https://news.example/a');
    await settled();
    expect(watched.told).toEqual(['show 9 1', 'leave']);
  });

  test('ends a card when its element becomes something that is no post', async () => {
    const watched = watchPage(page(tweet('15', shop(10015))), X);
    const article = watched.document.querySelector('article');
    for (const name of ['data-testid', 'role']) article?.removeAttribute(name);
    article?.querySelector('div')?.remove();
    article?.querySelector('[data-testid="tweetText"]')?.remove();
    await settled();
    expect(idsOf(watched)).toEqual([]);
  });

  test('waits for a post whose id comes after its link', async () => {
    const watched = watchPage(page(tweet('10', shop(10010)).replace('/ann/status/10', '/ann')), X);
    expect(idsOf(watched)).toEqual([]);
    watched.document
      .querySelector('[data-testid="User-Name"]')
      ?.append(fragment(watched.document, '<a href="/ann/status/10"><time>1h</time></a>'));
    await settled();
    expect(idsOf(watched)).toEqual(['10']);
  });

  test('forgets posts that leave the page', async () => {
    const watched = watchPage(page(tweet('11', shop(10011)), tweet('12', shop(10012))), X);
    watched.document.querySelector('[data-testid="cellInnerDiv"]')?.remove();
    await settled();
    expect(idsOf(watched)).toEqual(['12']);
  });

  test('does nothing when a post is only moved', async () => {
    const watched = watchPage(page(tweet('13', shop(10013)), tweet('14', shop(10014))), X);
    const main = watched.document.querySelector('main');
    const first = main?.firstElementChild;
    if (first) main?.append(first);
    await settled();
    expect(idsOf(watched)).toEqual(['13', '14']);
    expect(watched.told.filter((line) => line === 'leave')).toEqual([]);
  });

  test('tells again when the page throws the card out', async () => {
    const watched = watchPage(page(tweet('15', shop(10015))), X);
    const article = watched.document.querySelector('article');
    const card = watched.document.createElement(CARD);
    article?.append(card);
    await settled();
    watched.told.length = 0;
    card.remove();
    await settled();
    expect(watched.told).toEqual(['show 15 1']);
  });

  test('hears nothing of its own card being put in', async () => {
    const watched = watchPage(page(tweet('16', shop(10016))), X);
    watched.told.length = 0;
    watched.document.querySelector('article')?.append(watched.document.createElement(CARD));
    await settled();
    expect(watched.told).toEqual([]);
  });

  test('reads posts again when the address changes: an opened post has its id there', async () => {
    const thread = (id: string) => `https://bsky.app/profile/ann.example/post/${id}`;
    const item = `<div data-testid="postThreadItem-by-ann.example"><a href="/profile/ann.example">Ann</a>
      <div data-word-wrap="1"><a href="https://item.jd.com/10017.html">jd</a></div></div>`;
    const watched = watchPage(page(item), thread('aaa'));
    expect(idsOf(watched)).toEqual(['aaa']);
    Object.assign(watched.location, { href: thread('bbb'), pathname: new URL(thread('bbb')).pathname });
    watched.document.querySelector('main')?.append(watched.document.createElement('div'));
    await settled();
    expect(idsOf(watched)).toEqual(['bbb']);
  });

  test('ends with its signal, and tells that every post left', async () => {
    const watched = watchPage(page(tweet('18', shop(10018))), X);
    watched.end.abort();
    watched.document.querySelector('main')?.append(fragment(watched.document, tweet('19', shop(10019))));
    await settled();
    expect(watched.told).toEqual(['show 18 1', 'leave']);
  });

  test('shows candidates only on hosts the reader has allowed', () => {
    const html = page(tweet('20', '<a href="https://small.example/products/mug">mug</a>'));
    expect(idsOf(watchPage(html, X))).toEqual([]);
    expect(idsOf(watchPage(html, X, { allowed: ['small.example'] }))).toEqual(['20']);
  });

  test('shows nine products at most, each once, and counts the rest', () => {
    const links = Array.from({ length: 11 }, (_, i) => shop(20000 + (i % 10))).join(' ');
    const [products] = watchPage(page(tweet('21', links)), X).shown.values();
    expect(products?.products.map(({ key }) => key)).toEqual(
      Array.from({ length: 9 }, (_, i) => `jd.com:${20000 + i}`),
    );
    expect(products?.hidden).toBe(1);
  });
});

describe('A parked row of a virtual list', () => {
  const row = (active: boolean) => `<div class="wbpro-scroller-item" data-index="1" data-active="${active}">
    <article class="woo-panel-main"><header><a class="_time_x" href="https://weibo.com/500/QaaaBBBcc">1m</a></header>
    <div class="wbpro-feed-content"><div class="wbpro-feed-ogText"><div class="_wbtext_x">${shop(10030)}</div></div></div>
    </article></div>`;

  test('has no card while it is parked', async () => {
    const watched = watchPage(page(row(false)), 'https://weibo.com/');
    expect(idsOf(watched)).toEqual([]);
    watched.document.querySelector('.wbpro-scroller-item')?.setAttribute('data-active', 'true');
    await settled();
    expect(idsOf(watched)).toEqual(['QaaaBBBcc']);
  });

  test('loses its card when it is parked', async () => {
    const watched = watchPage(page(row(true)), 'https://weibo.com/');
    watched.document.querySelector('article')?.append(watched.document.createElement(CARD));
    watched.document.querySelector('.wbpro-scroller-item')?.setAttribute('data-active', 'false');
    await settled();
    expect(idsOf(watched)).toEqual([]);
  });
});
