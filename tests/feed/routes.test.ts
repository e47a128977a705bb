import { describe, expect, test } from 'vitest';
import { siteWith } from '../sites/made-up-site.ts';
import { idsOf, settled, type WatchedFixture, watchPage } from './page.ts';

/** Opened posts have no id of their own; entries of a list have. */
const SITE = siteWith({
  id: [
    { read: 'attribute', name: 'data-id' },
    { read: 'location', pattern: '/watch', params: ['v'] },
    { read: 'location', pattern: '/post/:id', part: 'id' },
  ],
});
const HOME = 'https://social.example/home';
const opened = (sku: number) =>
  `<div class="post"><p class="text"><a href="https://item.jd.com/${sku}.html">look</a></p></div>`;
const listed = (id: string, sku: number) =>
  opened(sku).replace('class="post"', `class="post" data-id="${id}"`);
const page = (...posts: string[]) => `<html><body><main>${posts.join('')}</main></body></html>`;

const watch = (html: string, href: string) => watchPage(html, href, { site: SITE });
const shown = (watched: WatchedFixture) =>
  [...watched.shown.values()]
    .map(({ id, products }) => [id, ...products.map(({ key }) => key)].join(' '))
    .sort();
const replaceMain = ({ document }: WatchedFixture, ...posts: string[]) => {
  const main = document.querySelector('main');
  if (main) main.innerHTML = posts.join('');
};

/** Each way in which a browser tells that the address is another one now. */
const TOLD: readonly (readonly [string, (watched: WatchedFixture) => void])[] = [
  ['pushState', ({ events }) => events.navigation.dispatchEvent(new Event('currententrychange'))],
  ['back or forward', ({ events }) => events.dispatchEvent(new Event('popstate'))],
  ['a change of the fragment', ({ events }) => events.dispatchEvent(new Event('hashchange'))],
];

describe.each(TOLD)('A route that changes by %s', (_, tell) => {
  test('gives an opened post its new id at once, though nothing in the page changes', () => {
    const watched = watch(page(opened(30001)), 'https://social.example/post/aaa');
    expect(idsOf(watched)).toEqual(['aaa']);
    watched.goTo('/post/bbb');
    tell(watched);
    expect(idsOf(watched)).toEqual(['bbb']);
  });

  test('finds posts that are none at the old address, though nothing in the page changes', () => {
    const watched = watch(page(opened(30002)), HOME);
    expect(idsOf(watched)).toEqual([]);
    watched.goTo('/post/ccc');
    tell(watched);
    expect(idsOf(watched)).toEqual(['ccc']);
  });

  test('leaves nothing of the old address that has no id at the new one', () => {
    const watched = watch(page(opened(30003), listed('77', 30004)), 'https://social.example/post/ddd');
    watched.goTo('/home');
    tell(watched);
    expect(shown(watched)).toEqual(['77 jd.com:30004']);
  });

  test('is right whether the page changes before it or after it', async () => {
    for (const first of ['page', 'route']) {
      const watched = watch(page(opened(30005)), 'https://social.example/post/eee');
      if (first === 'page') replaceMain(watched, opened(30006));
      watched.goTo('/post/fff');
      tell(watched);
      if (first === 'route') replaceMain(watched, opened(30006));
      await settled();
      expect(shown(watched)).toEqual(['fff jd.com:30006']);
    }
  });

  test('tells nothing anew when the address stays the same', () => {
    const watched = watch(page(listed('88', 30007)), HOME);
    watched.told.length = 0;
    tell(watched);
    expect(watched.told).toEqual([]);
  });
});

describe('A route that changes and nobody tells', () => {
  test('is noticed with the first change of the page', async () => {
    const watched = watch(page(opened(30010)), 'https://social.example/watch?v=one');
    expect(idsOf(watched)).toEqual(['one']);
    watched.goTo('/watch?v=two');
    watched.document.querySelector('main')?.append(watched.document.createElement('div'));
    await settled();
    expect(idsOf(watched)).toEqual(['two']);
  });

  test('from list to post and back again, leaves what the page holds and no more', async () => {
    const watched = watch(page(listed('1', 30011), listed('2', 30012)), HOME);
    for (let i = 0; i < 3; i++) {
      watched.goTo('/post/9');
      replaceMain(watched, opened(30019));
      await settled();
      expect(shown(watched)).toEqual(['9 jd.com:30019']);
      watched.goTo('/home');
      replaceMain(watched, listed('1', 30011), listed('2', 30012));
      await settled();
      expect(shown(watched)).toEqual(['1 jd.com:30011', '2 jd.com:30012']);
    }
  });
});

describe('A page that comes back from the back/forward cache', () => {
  const back = () => Object.assign(new Event('pageshow'), { persisted: true });

  test('shows what it showed, each post once', () => {
    const watched = watch(page(listed('5', 30020)), HOME);
    watched.events.dispatchEvent(back());
    expect(shown(watched)).toEqual(['5 jd.com:30020']);
    expect(watched.told.includes('leave')).toBe(false);
  });

  test('reads anew what has changed without a mutation that was heard', () => {
    const watched = watch(page(opened(30021)), 'https://social.example/post/ggg');
    watched.goTo('/post/hhh');
    watched.events.dispatchEvent(back());
    expect(idsOf(watched)).toEqual(['hhh']);
  });

  test('hears nothing any more once the feed has ended', () => {
    const watched = watch(page(opened(30022)), 'https://social.example/post/iii');
    watched.end.abort();
    watched.told.length = 0;
    watched.events.dispatchEvent(back());
    expect(watched.told).toEqual([]);
  });
});

describe('An entry whose id stands on its own element', () => {
  test('is another post when that alone changes, and none without it', async () => {
    const watched = watch(page(listed('1', 30040), opened(30041)), HOME);
    const entry = watched.document.querySelector('.post');
    entry?.setAttribute('data-id', '2');
    await settled();
    expect(shown(watched)).toEqual(['2 jd.com:30040']);
    entry?.removeAttribute('data-id');
    await settled();
    expect(shown(watched)).toEqual([]);
    watched.document.querySelectorAll('.post')[1]?.setAttribute('data-id', '3');
    await settled();
    expect(shown(watched)).toEqual(['3 jd.com:30041']);
  });

  test('tells nothing when something else has an attribute of that name', async () => {
    const watched = watch(page(listed('1', 30042)), HOME);
    watched.told.length = 0;
    watched.document.querySelector('.text')?.setAttribute('data-id', 'x');
    watched.document.querySelector('main')?.setAttribute('data-id', 'y');
    await settled();
    expect(watched.told).toEqual([]);
  });
});

describe('A layout that is met on some paths only', () => {
  const site = siteWith({ paths: ['/watch', '/shorts/:id'] });

  test('gives posts there and nowhere else', () => {
    const watched = watchPage(page(listed('6', 30030)), HOME, { site });
    expect(idsOf(watched)).toEqual([]);
    watched.goTo('/shorts/x1');
    watched.events.navigation.dispatchEvent(new Event('currententrychange'));
    expect(idsOf(watched)).toEqual(['6']);
    watched.goTo('/home');
    watched.events.navigation.dispatchEvent(new Event('currententrychange'));
    expect(idsOf(watched)).toEqual([]);
  });
});
