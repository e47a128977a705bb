import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PostProducts } from '../../utils/feed/products.ts';
import { createShortLinks } from '../../utils/feed/short-links.ts';
import { type WatchedPage, watchFeed } from '../../utils/feed/watch-feed.ts';
import { identify } from '../../utils/links/index.ts';
import type { ResolveAnswer } from '../../utils/messages/protocol.ts';
import type { LookBehind } from '../../utils/model/look-behind.ts';
import { toDocument } from '../sites/fixture.ts';
import { siteWith } from '../sites/made-up-site.ts';

const SHORT = 'https://t.cn/A6deskQ';
const WRAPPED = `https://weibo.cn/sinaurl?u=${encodeURIComponent(SHORT)}`;
const JD = 'https://item.jd.com/10001.html';
const post = (id: string, link: string, words = '网页链接') =>
  `<div class="post" data-id="${id}"><p class="text"><a id="link-${id}" href="${link}"><b>${words}</b></a></p></div>`;

let inView: (element: Element, isIntersecting: boolean) => void = () => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly watched = new Set<Element>();
      constructor(tell: (crossings: unknown[]) => void) {
        inView = (target, isIntersecting) => {
          if (this.watched.has(target)) tell([{ target, isIntersecting }]);
        };
      }
      observe = (element: Element) => void this.watched.add(element);
      disconnect = () => this.watched.clear();
    },
  );
});
afterEach(() => {
  inView = () => undefined;
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** A timeline whose reader has chosen when short links may be asked; `leads` is where they lead. */
function open(html: string, first: LookBehind, leads: Readonly<Record<string, string>> = { [SHORT]: JD }) {
  const document = toDocument(`<main>${html}</main>`);
  const listening = vi.spyOn(document, 'addEventListener');
  const shown = new Map<Element, PostProducts>();
  const asked: string[] = [];
  const end = new AbortController();
  const page: WatchedPage = {
    root: document,
    location: new URL('https://social.example/home') as unknown as Location,
    site: siteWith({}),
    allowed: new Set(),
  };
  const lookBehind = createShortLinks(document);
  const read = watchFeed(
    page,
    { show: (entry, _, products) => shown.set(entry, products), leave: (entry) => shown.delete(entry) },
    end.signal,
  );
  const resolve = async (posted: string): Promise<ResolveAnswer> => {
    asked.push(posted);
    const to = leads[identify(posted).destination];
    return to === undefined ? { reason: 'needs-permission' } : { link: { ...identify(to), posted } };
  };
  const choose = (mode: LookBehind) => {
    page.shortLinks = lookBehind({ mode, resolve, onKnown: read, signal: end.signal });
    read();
  };
  choose(first);
  const link = (id: string) => {
    const found = document.getElementById(`link-${id}`);
    if (!found) throw new Error('no link');
    return found;
  };
  /** What a reader does to a link, at the words in it; `isTrusted` false is a page that pretends. */
  const act = (type: string, id: string, isTrusted = true) => {
    const event = new Event(type, { bubbles: true, composed: true, cancelable: true });
    Object.defineProperty(event, 'isTrusted', { value: isTrusted });
    link(id).firstElementChild?.dispatchEvent(event);
    return event;
  };
  const ids = () => [...shown.values()].map((one) => one.id).sort();
  return { document, shown, asked, listening, end, choose, link, act, ids };
}
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('A link on which the pointer rests is asked once it has, and its post gets a card; Buy opens what was posted', async () => {
  const { act, asked, ids, shown, link, document } = open(post('1', WRAPPED) + post('2', WRAPPED), 'pointed');
  const before = document.body.innerHTML;
  act('pointerover', '1');
  await wait(250);
  expect(asked).toEqual([]);
  await wait(100);
  expect([asked, ids()]).toEqual([[WRAPPED], ['1']]);
  const [product] = [...shown.values()][0]?.products ?? [];
  expect(product).toMatchObject({ key: 'jd.com:10001', posted: WRAPPED, state: 'product' });
  expect([link('1').getAttribute('href'), document.body.innerHTML]).toEqual([WRAPPED, before]);
});

test('A pointer on its way elsewhere asks nothing', async () => {
  const { act, asked } = open(post('1', SHORT), 'pointed');
  act('pointerover', '1');
  await wait(200);
  act('pointerout', '1');
  await wait(1000);
  expect(asked).toEqual([]);
});

test('A click asks at once and goes on as it is; so does a key that reaches the link', async () => {
  const { act, asked } = open(post('1', SHORT) + post('2', 'https://t.cn/A6other'), 'pointed');
  expect(act('click', '1').defaultPrevented).toBe(false);
  act('keyup', '2');
  await wait(0);
  expect(asked).toEqual([SHORT, 'https://t.cn/A6other']);
});

test('A page that pretends its reader did something is not heard', async () => {
  const { act, asked } = open(post('1', SHORT), 'seen');
  for (const type of ['pointerover', 'click', 'keyup']) act(type, '1', false);
  act('focusin', '1');
  await wait(1000);
  expect(asked).toEqual([]);
});

test('Never means never: nothing is listened to, nothing is asked', async () => {
  const { act, asked, listening, ids, link } = open(post('1', WRAPPED) + post('2', SHORT), 'never');
  act('click', '1');
  act('pointerover', '2');
  inView(link('2'), true);
  await wait(5000);
  expect([asked, ids(), listening.mock.calls]).toEqual([[], [], []]);
});

test('Without a short link in a post nothing is listened to', () => {
  const { listening } = open(`${post('1', JD)}<a id="link-2" href="${SHORT}"><b>beside</b></a>`, 'seen');
  expect(listening).not.toHaveBeenCalled();
});

test('A link outside of posts is not asked, and neither is one whose words say that it leads elsewhere', async () => {
  const aside = `<a id="link-2" href="${SHORT}"><b>beside</b></a>`;
  const news = post('3', 'https://t.co/aaaaaaaaaa', 'news.example/today');
  const nested = post('4', 'https://t.co/bbbbbbbbbb', 'amzn.to/3xYzAbC');
  const { act, asked } = open(post('1', SHORT) + aside + news + nested, 'pointed');
  for (const id of ['2', '3', '4']) act('click', id);
  await wait(0);
  expect(asked).toEqual(['https://t.co/bbbbbbbbbb']);
});

test('What stays in view is asked only where the user wants that, and not what is scrolled past', async () => {
  const { asked, choose, link, ids } = open(post('1', SHORT), 'pointed');
  inView(link('1'), true);
  await wait(5000);
  expect(asked).toEqual([]);
  choose('seen');
  inView(link('1'), true);
  await wait(1500);
  inView(link('1'), false);
  await wait(5000);
  expect(asked).toEqual([]);
  inView(link('1'), true);
  await wait(2100);
  expect([asked, ids()]).toEqual([[SHORT], ['1']]);
});

test('Whoever changes their mind while a link is in view is heard', async () => {
  const { asked, choose, link } = open(post('1', SHORT), 'seen');
  inView(link('1'), true);
  await wait(1000);
  choose('pointed');
  await wait(5000);
  expect(asked).toEqual([]);
});

test('What is known stays known: in the posts of a list that comes back, and when the settings change', async () => {
  const { act, asked, ids, document, choose } = open(post('1', SHORT), 'pointed');
  act('click', '1');
  await wait(0);
  expect(ids()).toEqual(['1']);
  const main = document.querySelector('main');
  main?.replaceChildren();
  await wait(0);
  expect(ids()).toEqual([]);
  main?.insertAdjacentHTML('beforeend', post('2', SHORT));
  await wait(0);
  choose('seen');
  expect([ids(), asked]).toEqual([['2'], [SHORT]]);
  choose('never');
  expect(ids()).toEqual([]);
  choose('pointed');
  expect([ids(), asked]).toEqual([['2'], [SHORT]]);
});

test('A link that leads to no product gets no card; one that nobody could tell is asked again', async () => {
  const { act, asked, ids } = open(post('1', SHORT) + post('2', 'https://t.cn/A6other'), 'pointed', {
    [SHORT]: 'https://news.example/',
  });
  for (const id of ['1', '2', '2']) act('click', id);
  await wait(0);
  expect(ids()).toEqual([]);
  expect(asked).toEqual([SHORT, 'https://t.cn/A6other', 'https://t.cn/A6other']);
});

test('An element that shows another post is asked for that one’s link', async () => {
  const { act, asked, link } = open(post('1', SHORT), 'pointed');
  link('1').setAttribute('href', 'https://t.cn/A6other');
  await wait(0);
  act('click', '1');
  await wait(0);
  expect(asked).toEqual(['https://t.cn/A6other']);
});

test('Ends with the feed', async () => {
  const { act, asked, end, link } = open(post('1', SHORT), 'seen');
  act('pointerover', '1');
  inView(link('1'), true);
  end.abort();
  act('click', '1');
  await wait(5000);
  expect(asked).toEqual([]);
});
