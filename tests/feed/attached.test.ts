import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAttached } from '../../utils/feed/attached.ts';
import type { Companion } from '../../utils/feed/companion.ts';
import type { AttachedAnswer, AttachedPost, AttachedProduct, PostSeen } from '../../utils/model/attached.ts';
import { siteWith } from '../sites/made-up-site.ts';
import { type WithCompanion, watchWith } from './companions.ts';

const HOME = 'https://social.example/home';
const SITE = siteWith({});
const AGAIN_MS = 300_000;

const product = (id: number): AttachedProduct => {
  const url = `https://item.jd.com/${80_000 + id}.html`;
  return {
    posted: `${url}?from=ann`,
    destination: url,
    product: { merchant: 'jd.com', id: String(80_000 + id), url },
    key: `jd.com:${80_000 + id}`,
    state: 'product',
  };
};
const post = (id: number, { by = 'ann', links = [] as readonly number[] } = {}) => {
  const anchors = links.map((link) => `<a href="https://item.jd.com/${80_000 + link}.html">x</a>`).join('');
  return `<div class="post" data-id="${id}"><b class="by" title="${by}">${by}</b><p class="text">hello ${anchors}</p></div>`;
};

let watched: WithCompanion;
/** What the background would answer: posts of ann that have something. */
let attached: Map<string, readonly AttachedProduct[]>;
let answers: 'as attached' | 'nobody there' | 'not wanted' | 'who was seen';
let asked: PostSeen[][];
/** Codes that were told, by post. */
let codes: Record<string, string>;
/** Posts that were told to have been on screen. */
let seenOnScreen: string[];
/** Scrolls an entry into the window, or out of it. */
let scroll: (entry: Element | null, isIntersecting: boolean) => void;

const ask = async (posts: readonly PostSeen[]): Promise<AttachedAnswer | null> => {
  for (const { post: id, code } of posts) if (code !== undefined) codes[id] = code;
  for (const { post: id, onScreen } of posts) if (onScreen) seenOnScreen.push(id);
  asked.push(posts.map(({ post, author }) => ({ post, author })));
  if (answers === 'not wanted') return null;
  if (answers === 'nobody there') throw new Error('no receiver');
  const some = posts.flatMap(({ post: id, author, onScreen }): AttachedPost[] => {
    const isAsked = onScreen || answers !== 'who was seen';
    const products = author === 'ann' && isAsked ? attached.get(id) : undefined;
    return products ? [{ post: id, author, items: products }] : [];
  });
  return { posts: some, again: AGAIN_MS, ...(answers === 'who was seen' && { onlySeen: true }) };
};
const companion: Companion = (feed) =>
  createAttached({
    ...feed,
    sendMessage: ((_: string, posts: PostSeen[]) => ask(posts)) as typeof feed.sendMessage,
  });

beforeEach(() => {
  vi.useFakeTimers();
  attached = new Map();
  answers = 'as attached';
  asked = [];
  codes = {};
  seenOnScreen = [];
  scroll = () => undefined;
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      readonly watched = new Set<Element>();
      constructor(tell: (crossings: unknown[]) => void) {
        scroll = (target, isIntersecting) => {
          if (target && this.watched.has(target)) tell([{ target, isIntersecting }]);
        };
      }
      observe = (entry: Element) => void this.watched.add(entry);
      unobserve = (entry: Element) => void this.watched.delete(entry);
      disconnect = () => this.watched.clear();
    },
  );
});
afterEach(() => {
  watched.end.abort();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const watch = (...posts: string[]) => {
  watched = watchWith(companion, `<main>${posts.join('')}</main>`, HOME, SITE);
};
const main = () => document.querySelector('main');
const pass = (ms = 1000) => vi.advanceTimersByTimeAsync(ms);
/** By post, the keys of the products that its card shows. */
const shown = () =>
  Object.fromEntries(
    [...watched.shown].map(([entry, { products }]) => [
      entry.getAttribute('data-id'),
      products.map(({ key, posted }) => {
        const id = `jd:${Number(key.slice('jd.com:'.length)) - 80_000}`;
        return posted.includes('?') ? `${id} by ann` : id;
      }),
    ]),
  );

test('All posts are asked for in one message, each once, and those with something have a card', async () => {
  attached.set('2', [product(7)]);
  watch(post(1), post(2), post(3, { by: 'bob' }));
  await pass();
  expect(asked).toEqual([
    [
      { post: '1', author: 'ann' },
      { post: '2', author: 'ann' },
      { post: '3', author: 'bob' },
    ],
  ]);
  expect(shown()).toEqual({ 2: ['jd:7 by ann'] });
  main()?.insertAdjacentHTML('beforeend', post(4) + post(2));
  await pass();
  expect(asked[1]).toEqual([{ post: '4', author: 'ann' }]);
  expect(watched.shown.size).toBe(2);
});

test('What the post links to and what is attached stand in one card: each product once, nine at most', async () => {
  attached.set('1', [1, 2, 3, 4, 5, 6, 7].map(product));
  watch(post(1, { links: [2, 50, 51, 52] }));
  expect(shown()).toEqual({ 1: ['jd:2', 'jd:50', 'jd:51', 'jd:52'] });
  await pass();
  const [card] = watched.shown.values();
  expect(shown()[1]).toEqual([...[1, 2, 3, 4, 5, 6, 7].map((id) => `jd:${id} by ann`), 'jd:50', 'jd:51']);
  expect(card?.hidden).toBe(1);
});

test('A row that shows another post loses what was attached to the one before', async () => {
  attached.set('1', [product(7)]);
  watch(post(1));
  await pass();
  const row = document.querySelector('.post');
  row?.setAttribute('data-id', '9');
  await pass();
  expect(shown()).toEqual({});
  expect(asked.at(-1)).toEqual([{ post: '9', author: 'ann' }]);
  row?.setAttribute('data-id', '1');
  await pass();
  expect(shown()).toEqual({ 1: ['jd:7 by ann'] });
});

test('A post that leaves the page takes its card along, and brings it back', async () => {
  attached.set('1', [product(7)]);
  watch(post(1));
  await pass();
  document.querySelector('.post')?.remove();
  await pass();
  expect(watched.shown.size).toBe(0);
  main()?.insertAdjacentHTML('beforeend', post(1));
  await pass();
  expect(shown()).toEqual({ 1: ['jd:7 by ann'] });
  expect(asked).toHaveLength(1);
});

test('What was taken back goes when it is asked for again, and what the post links to stays', async () => {
  attached.set('1', [product(7)]);
  watch(post(1, { links: [50] }), post(2));
  await pass();
  attached.set('1', [product(8)]);
  await pass(AGAIN_MS + 1000);
  expect(shown()).toEqual({ 1: ['jd:8 by ann', 'jd:50'] });
  attached.clear();
  await pass(AGAIN_MS + 1000);
  expect(shown()).toEqual({ 1: ['jd:50'] });
  // Nothing has something any more: nothing is asked again.
  expect(asked).toHaveLength(3);
  await pass(2 * AGAIN_MS);
  expect(asked).toHaveLength(3);
});

test('Whoever does not want it is asked once, and whoever turns it off loses what was there', async () => {
  attached.set('1', [product(7)]);
  watch(post(1));
  await pass();
  answers = 'not wanted';
  main()?.insertAdjacentHTML('beforeend', post(2));
  await pass();
  expect(shown()).toEqual({});
  main()?.insertAdjacentHTML('beforeend', post(3));
  await pass();
  expect(asked).toHaveLength(2);
});

test('Where nobody is there to answer nothing is shown, and a post that comes back is asked for again', async () => {
  attached.set('1', [product(7)]);
  answers = 'nobody there';
  watch(post(1));
  await pass();
  expect(shown()).toEqual({});
  answers = 'as attached';
  document.querySelector('.post')?.setAttribute('data-id', '2');
  await pass();
  document.querySelector('.post')?.setAttribute('data-id', '1');
  await pass();
  expect(shown()).toEqual({ 1: ['jd:7 by ann'] });
});

test('Of a muted author, and on a muted site, nobody is asked', async () => {
  watch();
  watched.quiet.muted = new Set(['author:ann']);
  main()?.insertAdjacentHTML('beforeend', post(1) + post(2, { by: 'bob' }));
  await pass();
  expect(asked).toEqual([[{ post: '2', author: 'bob' }]]);
  watched.quiet.muted = new Set(['site:']);
  main()?.insertAdjacentHTML('beforeend', post(3, { by: 'bob' }));
  await pass();
  expect(asked).toHaveLength(1);
});

test('A page that asks to be left alone is', async () => {
  const head = '<head><meta name="pinterest-rich-pin" content="false"></head>';
  watched = watchWith(companion, `<html>${head}<body>${post(1)}</body></html>`, HOME, SITE);
  await pass();
  expect(asked).toEqual([]);
});

test('A code counts in the author’s own words alone: not in a link, nor in what they quote', async () => {
  const code = `feedcart-${'0a'.repeat(12)}`;
  const site = siteWith({
    quoted: {
      within: ['.quoted'],
      id: [{ read: 'attribute', name: 'data-id' }],
      author: { id: [{ read: 'attribute', select: '.by', name: 'title' }], name: [] },
      links: [],
      card: { after: ['.text'] },
    },
  });
  const saying = (id: number, words: string) => post(id).replace('hello', words);
  const quoted = `<div class="quoted" data-id="9"><b class="by" title="eve">eve</b><p class="text">${code}</p></div>`;
  const page = [
    saying(1, `my key: ${code.toUpperCase()}.`),
    saying(2, quoted),
    saying(3, `<a href="https://evil.example/">${code}</a>`),
    saying(4, `${code}00`),
  ];
  watched = watchWith(companion, `<main>${page.join('')}</main>`, HOME, site);
  await pass();
  expect(codes).toEqual({ 1: code, 9: code });
});

test('Where nobody can say who is a creator a post is asked for when it is on screen, and none that never was', async () => {
  answers = 'who was seen';
  for (const id of ['1', '2', '3']) attached.set(id, [product(7)]);
  watch(post(1), post(2), post(3));
  await pass();
  expect(shown()).toEqual({});
  const entryOf = (id: number) => document.querySelector(`.post[data-id="${id}"]`);
  scroll(entryOf(2), false);
  await pass();
  expect(seenOnScreen).toEqual([]);
  scroll(entryOf(2), true);
  await pass();
  expect(seenOnScreen).toEqual(['2']);
  expect(shown()).toEqual({ 2: ['jd:7 by ann'] });
  // A row that is made anew for a post that nobody has seen yet, and one that shows another post now.
  entryOf(1)?.remove();
  main()?.insertAdjacentHTML('beforeend', post(1));
  entryOf(3)?.setAttribute('data-id', '4');
  await pass();
  scroll(entryOf(4), true);
  scroll(entryOf(1), true);
  await pass();
  expect(seenOnScreen).toEqual(['2', '4', '1']);
  // What was there is asked for again as what was seen, and nothing else is.
  await pass(AGAIN_MS + 1000);
  expect(seenOnScreen.slice(3).toSorted()).toEqual(['1', '2']);
  expect(seenOnScreen).not.toContain('3');
});

test('What a script presses in a card is no opening', async () => {
  attached.set('1', [product(7)]);
  watch(post(1));
  await pass();
  const card = document.createElement('feedcart-card');
  card.setAttribute('data-post', '1');
  document.querySelector('.post')?.append(card);
  card.click();
  await pass();
  expect(asked).toHaveLength(1);
});
