import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ProductLink } from '../../utils/feed/products.ts';
import { heard } from '../../utils/feed/quiet.ts';
import { startFeed } from '../../utils/feed/start-feed.ts';
import { CARD } from '../../utils/feed/watch-feed.ts';
import type { PageSettings, ProductQuery } from '../../utils/messages/protocol.ts';
import { toDocument } from '../sites/fixture.ts';
import { siteWith } from '../sites/made-up-site.ts';

const JD = 'https://item.jd.com/10001.html';
const EBAY = 'https://www.ebay.com/itm/110000000001';
const post = (id: string, by: string, ...links: string[]) =>
  `<div class="post" data-id="${id}"><b class="by" title="${by}">${by}</b><p class="text">${links
    .map((link) => `<a href="${link}">x</a>`)
    .join('')}</p></div>`;
const PAGE = `<main>${post('1', 'ann', JD)}${post('2', 'bob', EBAY)}${post('3', 'ann', JD, EBAY)}</main>`;

/** Tells at once, and again when asked to, that everything is near the window. */
class Near {
  static now: Near[] = [];
  readonly #tell: IntersectionObserverCallback;
  readonly #watched = new Set<Element>();
  constructor(tell: IntersectionObserverCallback) {
    this.#tell = tell;
    Near.now.push(this);
  }
  observe = (element: Element) => void this.#watched.add(element);
  unobserve = (element: Element) => void this.#watched.delete(element);
  disconnect = () => this.#watched.clear();
  static all() {
    for (const one of Near.now) {
      const crossings = [...one.#watched].map((target) => ({ isIntersecting: true, target }));
      one.#tell(crossings as IntersectionObserverEntry[], one as unknown as IntersectionObserver);
    }
  }
}

/** A page that is laid out at once. */
class LaidOut {
  readonly #tell: ResizeObserverCallback;
  constructor(tell: ResizeObserverCallback) {
    this.#tell = tell;
  }
  observe = () => this.#tell([], this as unknown as ResizeObserver);
  unobserve = () => undefined;
  disconnect = () => undefined;
}

beforeEach(() => {
  Near.now = [];
  vi.stubGlobal('IntersectionObserver', Near);
  vi.stubGlobal('ResizeObserver', LaidOut);
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Long enough for questions to be gathered and answered. */
const turn = () => vi.advanceTimersByTimeAsync(50);

/** An open timeline whose settings can be changed from outside. */
async function open(settings: Partial<PageSettings> = {}) {
  const document = toDocument(PAGE);
  let now: PageSettings = { allowedHosts: [], muted: [], collapse: false, shortLinks: 'never', ...settings };
  const asked: ProductQuery[] = [];
  const answers: boolean[] = [];
  const end = new AbortController();
  const hear = startFeed({
    site: siteWith({}),
    document,
    location: new URL('https://social.example/home') as unknown as Location,
    now: () => Date.now(),
    signal: end.signal,
    port: {
      lookUp: async (queries) => {
        asked.push(...queries);
        return [];
      },
      refresh: async () => [],
      details: async () => [],
      settled: () => new Promise(() => undefined),
      save: async () => ({ saved: true, id: 'x' }),
      openSettings: () => undefined,
      pageSettings: async (isNew) => {
        answers.push(isNew);
        return now;
      },
      mute: async () => true,
    },
  });
  await turn();
  return {
    document,
    asked,
    answers,
    end,
    set: async (change: Partial<PageSettings>) => {
      now = { ...now, ...change };
      hear({ settings: true });
      await turn();
    },
    cards: () => [...document.querySelectorAll<HTMLElement>(CARD)],
    ids: () => [...document.querySelectorAll(CARD)].map((card) => card.getAttribute('data-post')),
  };
}

describe('An open timeline', () => {
  test.each([
    ['an author', 'author:ann', ['2']],
    ['a shop', 'shop:jd.com', ['2', '3']],
    ['a product', 'product:ebay.com:110000000001', ['1', '3']],
    ['the site', 'site:', []],
    ['an author of another name', 'author:an', ['1', '2', '3']],
  ])('loses the cards of %s that is muted, and gets them back', async (_, name, left) => {
    const { ids, set } = await open();
    expect(ids()).toEqual(['1', '2', '3']);
    await set({ muted: [name] });
    expect(ids()).toEqual(left);
    await set({ muted: [] });
    expect(ids()).toEqual(['1', '2', '3']);
  });

  test('keeps in a card what is not muted', async () => {
    const { cards, set } = await open();
    const height = () => cards().at(-1)?.style.blockSize;
    const two = height();
    await set({ muted: ['shop:jd.com'] });
    expect(height()).not.toBe(two);
    await set({ muted: [] });
    expect(height()).toBe(two);
  });

  test('starts with what was set before', async () => {
    const { ids, answers } = await open({ muted: ['author:ann'] });
    expect([ids(), answers]).toEqual([['2'], [true]]);
  });

  test('changes nothing of the page itself', async () => {
    const { document, set } = await open();
    const before = toDocument(PAGE).querySelector('main')?.innerHTML;
    const page = () => {
      const main = document.querySelector('main')?.cloneNode(true) as Element;
      for (const card of main.querySelectorAll(CARD)) card.remove();
      return main.innerHTML;
    };
    await set({ muted: ['author:ann'], collapse: true });
    expect(page()).toBe(before);
    await set({ muted: ['site:'] });
    expect(document.querySelector('main')?.innerHTML).toBe(before);
  });

  test('collapses its cards to a line and asks nobody about them; and draws them again', async () => {
    const { cards, ids, set, asked } = await open({ collapse: true });
    const heights = () => [...new Set(cards().map((card) => card.style.blockSize))];
    expect([ids(), heights()]).toEqual([['1', '2', '3'], ['34px']]);
    Near.all();
    await turn();
    expect(asked).toEqual([]);
    await set({ collapse: false });
    // What is told of a product is told of each post that links to it.
    expect(asked.map(({ product, post }) => [post, product.merchant])).toEqual([
      ['1', 'jd.com'],
      ['2', 'ebay.com'],
      ['3', 'jd.com'],
      ['3', 'ebay.com'],
    ]);
  });

  test('gives a muted shop its one line, too, where all are collapsed', async () => {
    const { ids } = await open({ collapse: true, muted: ['shop:jd.com', 'author:bob'] });
    expect(ids()).toEqual(['1', '2', '3']);
  });

  test('leaves nothing behind when it ends', async () => {
    const { end, document, ids } = await open({ collapse: true });
    end.abort();
    expect(ids()).toEqual([]);
    expect(document.querySelector('main')?.innerHTML).toBe(toDocument(PAGE).querySelector('main')?.innerHTML);
  });
});

test('An author is read only when something is muted', () => {
  const author = vi.fn(() => 'ann');
  const product = { merchant: 'jd.com', id: '1', url: JD };
  const link: ProductLink = { posted: JD, destination: JD, state: 'product', product, key: 'jd.com:1' };
  const found = { id: '1', href: JD, links: [], products: [link], hidden: 0 };
  expect(heard(found, { muted: new Set(), collapse: true }, false, author)).toBe(found);
  expect(heard(found, { muted: new Set(['site:']), collapse: false }, false, author)).toBeUndefined();
  expect(author).not.toHaveBeenCalled();
  expect(heard(found, { muted: new Set(['author:ann']), collapse: false }, false, author)).toBeUndefined();
  expect(author).toHaveBeenCalledOnce();
});
