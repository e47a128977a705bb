import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LENT } from '../../utils/feed/lent.ts';
import { pageStructure } from '../../utils/feed/page-structure.ts';
import { watchDrift } from '../../utils/feed/watch-drift.ts';
import { toDocument } from '../sites/fixture.ts';
import { siteWith } from '../sites/made-up-site.ts';

describe('The structure of a page', () => {
  test('has tags, names of attributes, roles and the first word of test ids; alike neighbours once', () => {
    const post = (who: string) =>
      `<article data-testid="tweetCard-by-${who}" class="x1"><a href="/${who}">${who}</a></article>`;
    const html = `<main role="main"><div role="feed">${post('alice')}${post('bob')}</div></main>`;
    expect(pageStructure(toDocument(html))).toBe(
      ['main[role=main]', ' div[role=feed]', '  article[data-testid=tweetCard][class] ×2', '   a[href]'].join(
        '\n',
      ),
    );
  });

  test('leaves out a test id that begins with a name, a role that is none, and names that are no names', () => {
    const html = `<main><div data-testid="alice-avatar" role="alice" data-alice99="1"></div>
      <x-user-77></x-user-77><a href="/alice">…</a></main>`;
    expect(pageStructure(toDocument(html))).toBe(
      ['main', ' div[data-testid][role][?]', ' ?', ' a[href]'].join('\n'),
    );
  });

  test('leaves out a test id’s word that only one element has: it may be a name that is written nowhere else', () => {
    const row = (who: string) => `<div data-testid="${who}-row"><p>…</p></div>`;
    const html = `<main>${row('leesmith')}${row('kim')}<i data-testid="tweetText">a</i><i data-testid="tweetText">b</i></main>`;
    expect(pageStructure(toDocument(html))).toBe(
      ['main', ' div[data-testid] ×2', '  p', ' i[data-testid=tweetText] ×2'].join('\n'),
    );
  });

  test('is short, however long and deep the page is', () => {
    const deep = `${'<div data-testid="row">'.repeat(300)}${'</div>'.repeat(300)}`;
    const many = Array.from(
      { length: 2000 },
      (_, i) => `<p data-a${'bcdefghij'.charAt(i % 9)}="">x</p>`,
    ).join('');
    const structure = pageStructure(toDocument(`<main>${deep}${many}</main>`));
    expect(structure.length).toBeLessThanOrEqual(6000);
    expect(structure.split('\n').length).toBeLessThanOrEqual(121);
  });

  /** Words that stand nowhere else: what is found again has leaked. */
  const secret = fc.stringMatching(/^[a-z]{3,12}$/).map((word) => `zq${word}`);
  const value = fc
    .tuple(secret, fc.constantFrom('', '-avatar', '99', '/status/1', '@x.example', 'Card'))
    .map((two) => two.join(''));
  const element = fc.record({
    tag: fc.constantFrom('div', 'a', 'article', 'span', 'p', 'img', 'x-card'),
    attribute: fc.constantFrom(
      'href',
      'src',
      'title',
      'alt',
      'aria-label',
      'id',
      'class',
      'data-id',
      'role',
      'data-testid',
      'style',
    ),
    value,
    text: value,
    testId: value,
  });

  test('has no word of the page’s texts, URLs, ids and labels in it', () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 12 }), (elements) => {
        const document = toDocument('<main></main>');
        let parent: Element | null = document.querySelector('main');
        for (const [i, one] of elements.entries()) {
          const made = document.createElement(one.tag);
          made.setAttribute(one.attribute, one.value);
          made.setAttribute('data-e2e', one.testId);
          // Whoever is named by a test id is named somewhere else, too.
          made.append(one.text, document.createTextNode(`${one.testId} ${one.value}`));
          parent?.append(made);
          if (i % 2) parent = made;
        }
        expect(pageStructure(document)).not.toContain('zq');
      }),
    );
  });

  test('is made of nothing but names, for any page', () => {
    const LINE = /^ *(?:\?|[a-z-]+)(?:\[(?:\?|[a-z-]+)(?:=[A-Za-z]+)?\])*(?: ×\d+)?$/;
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 6 }), (pairs) => {
        const html = pairs
          .map(([a, b]) => `<div data-testid="${a.replaceAll('"', '')}" ${b}>${a}</div>`)
          .join('');
        const lines = pageStructure(toDocument(`<main>${html}</main>`)).split('\n');
        for (const line of lines) expect(line).toMatch(LINE);
      }),
    );
  });
});

describe('A page of a site that gives no post', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
  afterEach(() => void vi.useRealTimers());

  const watch = (html: string, path = '/home', site = siteWith({})) => {
    const root = toDocument(`<html><body><main>${html}</main></body></html>`);
    const told: string[] = [];
    const end = new AbortController();
    const location = new URL(path, 'https://social.example/') as unknown as Location;
    watchDrift({
      ...LENT,
      root,
      location,
      site,
      onDrift: (structure) => void told.push(structure),
      signal: end.signal,
    });
    let next = 0;
    const load = () => {
      const links = Array.from({ length: 12 }, () => `<a href="/p/${next++}">x</a>`).join('');
      root
        .querySelector('main')
        ?.insertAdjacentHTML('beforeend', `<section class="changed">${links}</section>`);
      vi.advanceTimersByTime(2000);
    };
    return { told, load, root, end };
  };

  test('is told of once, after three batches', () => {
    const { told, load } = watch('');
    load();
    load();
    expect(told).toEqual([]);
    load();
    load();
    expect(told).toEqual([expect.stringContaining('section[class] ×3')]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is not told of once there is a post, with products or without', () => {
    const { told, load } = watch('<div class="post" data-id="1"><p class="text">words</p></div>');
    for (let i = 0; i < 5; i++) load();
    expect(told).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('counts posts that have lost their id as none', () => {
    const { told, load } = watch('<div class="post"><p class="text">words</p></div>');
    for (let i = 0; i < 3; i++) load();
    expect(told.length).toBe(1);
  });

  test('is not told of where it only stands, where no layout counts, or after the end', () => {
    const still = watch(Array.from({ length: 40 }, (_, i) => `<a href="/s/${i}">x</a>`).join(''));
    const settings = watch('', '/settings', siteWith({ paths: ['/home'] }));
    const ended = watch('');
    ended.end.abort();
    for (let i = 0; i < 4; i++) {
      settings.load();
      ended.load();
    }
    vi.advanceTimersByTime(1_000_000);
    expect([...still.told, ...settings.told, ...ended.told]).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is left as it was', () => {
    const { root, load } = watch('');
    for (let i = 0; i < 2; i++) load();
    const before = root.documentElement.outerHTML;
    vi.advanceTimersByTime(10_000);
    expect(root.documentElement.outerHTML).toBe(before);
  });
});
