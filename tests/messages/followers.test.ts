import { describe, expect, test } from 'vitest';
import { createFollowers } from '../../utils/messages/followers.ts';
import { type PageId, pageId } from '../../utils/messages/page-id.ts';
import type { News } from '../../utils/messages/protocol.ts';
import type { ProductView } from '../../utils/model/product-view.ts';

const ONE = '1/0';
const TWO = '2/0';
const CUP = 'shop.example:cup';
const POT = 'shop.example:pot';

const view = (key: string, saved = false): ProductView => ({ key, saved, pending: false });

/** A browser's session with a wishlist, settings and tabs; its background can be killed. */
function session() {
  const saved = new Set<string>();
  let hosts: readonly string[] = [];
  const disk = new Map<string, unknown>();
  const gone = new Set<PageId>();
  const told: [PageId, News][] = [];
  let timers: (() => void)[] = [];
  const reads: (readonly string[])[] = [];
  const errors: unknown[] = [];
  const start = () => {
    timers = [];
    const mine = timers;
    return createFollowers({
      memory: {
        read: async () => structuredClone(Object.fromEntries(disk)),
        async write(entries) {
          for (const [name, value] of Object.entries(entries)) disk.set(name, structuredClone(value));
        },
        async remove(names) {
          for (const name of names) disk.delete(name);
        },
      },
      savedKeys: async (keys) => {
        reads.push(keys);
        return new Set(keys.filter((key) => saved.has(key)));
      },
      settings: async () => hosts.join(),
      tell: async (page, news) => {
        if (gone.has(page)) return false;
        told.push([page, news]);
        return true;
      },
      after: (_, then) => void mine.push(then),
      report: (error) => errors.push(error),
    });
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return {
    saved,
    disk,
    gone,
    told,
    reads,
    errors,
    start,
    allow: (...next: string[]) => {
      hosts = next;
    },
    /** Lets the gathering time pass and everything after it happen. */
    pass: async () => {
      await settled();
      for (const then of timers.splice(0)) then();
      await settled();
    },
    lookUp: (followers: ReturnType<typeof createFollowers>, page: PageId, ...keys: string[]) =>
      followers.lookUp(page, keys, async () => keys.map((key) => view(key, saved.has(key)))),
  };
}

describe('a page that looked products up', () => {
  test('is told when one is saved or removed by somebody else, and of no other product', async () => {
    const { start, saved, lookUp, pass, told } = session();
    const followers = start();
    await lookUp(followers, ONE, CUP, POT);
    saved.add(CUP);
    followers.compare();
    await pass();
    saved.delete(CUP);
    followers.compare();
    await pass();
    expect(told).toEqual([
      [ONE, { doubtful: [CUP] }],
      [ONE, { doubtful: [CUP] }],
    ]);
  });

  test('is the only one that is told', async () => {
    const { start, saved, lookUp, pass, told } = session();
    const followers = start();
    await lookUp(followers, ONE, CUP);
    await lookUp(followers, TWO, POT);
    saved.add(POT);
    followers.compare();
    await pass();
    expect(told).toEqual([[TWO, { doubtful: [POT] }]]);
  });

  test('gets one message for a round of sync that changes much, and none when nothing of it changed', async () => {
    const { start, saved, lookUp, pass, told, reads } = session();
    const followers = start();
    const keys = Array.from({ length: 300 }, (_, index) => `shop.example:${index}`);
    await lookUp(followers, ONE, ...keys);
    for (const key of keys) {
      saved.add(key);
      followers.compare();
    }
    await pass();
    expect(told).toEqual([[ONE, { doubtful: keys }]]);
    followers.compare();
    await pass();
    expect(told).toHaveLength(1);
    expect(reads).toHaveLength(2);
  });

  test('is not told what it did itself', async () => {
    const { start, saved, lookUp, pass, told } = session();
    const followers = start();
    await lookUp(followers, ONE, CUP);
    await lookUp(followers, TWO, CUP);
    saved.add(CUP);
    followers.compare();
    followers.saved(ONE, CUP);
    await pass();
    expect(told).toEqual([[TWO, { doubtful: [CUP] }]]);
  });

  test('is told of what changed while it was being answered', async () => {
    const { start, saved, pass, told } = session();
    const followers = start();
    await followers.lookUp(ONE, [CUP], async () => {
      saved.add(CUP);
      followers.compare();
      await pass();
      return [view(CUP)];
    });
    await pass();
    expect(told).toEqual([[ONE, { doubtful: [CUP] }]]);
  });

  test('hears what comes of another tab’s asking', async () => {
    const { start, lookUp, told } = session();
    const followers = start();
    await lookUp(followers, ONE, CUP, POT);
    await lookUp(followers, TWO, POT);
    const news = { ...view(POT), title: 'Pot' };
    followers.spread([news, view('shop.example:other')]);
    expect(told).toEqual([
      [ONE, { views: [news] }],
      [TWO, { views: [news] }],
    ]);
  });

  test('is told of an offer that was written, unless it has just been told what it is', async () => {
    const { start, lookUp, pass, told } = session();
    const followers = start();
    await lookUp(followers, ONE, CUP, POT);
    followers.doubt((key) => key === CUP);
    followers.doubt((key) => key === POT);
    followers.spread([view(CUP)]);
    await pass();
    expect(told).toEqual([
      [ONE, { views: [view(CUP)] }],
      [ONE, { doubtful: [POT] }],
    ]);
    // What was told then says nothing of a later doubt, though another one was open.
    followers.doubt((key) => key === POT);
    followers.spread([view(CUP)]);
    followers.doubt((key) => key === CUP);
    await pass();
    expect(told.at(-1)).toEqual([ONE, { doubtful: [POT, CUP] }]);
  });
});

describe('a background that was killed', () => {
  test('tells at its next start what changed meanwhile', async () => {
    const { start, saved, lookUp, pass, told } = session();
    await lookUp(start(), ONE, CUP, POT);
    await pass();
    saved.add(CUP);
    start();
    await pass();
    expect(told).toEqual([[ONE, { doubtful: [CUP] }]]);
    start();
    await pass();
    expect(told).toHaveLength(1);
  });

  test('tells that settings were changed meanwhile', async () => {
    const { start, allow, pass, told } = session();
    await start().enter(ONE);
    await pass();
    allow('cups.example');
    start();
    await pass();
    expect(told).toEqual([[ONE, { settings: true }]]);
  });

  test('takes nothing from a memory that holds something else', async () => {
    const { start, disk, pass, told, errors } = session();
    disk.set('page 1/0', { cup: true });
    disk.set('page x', [[CUP, true]]);
    disk.set('page 1', [[CUP, true]]);
    disk.set('pace', [[CUP, true]]);
    disk.set('settings', 7);
    start();
    await pass();
    expect([told, errors]).toEqual([[], []]);
  });
});

describe('settings that the user changes', () => {
  test('are news to every page, once', async () => {
    const { start, allow, pass, told } = session();
    const followers = start();
    await followers.enter(ONE);
    await followers.enter(TWO);
    allow('cups.example');
    followers.compare();
    await pass();
    followers.compare();
    await pass();
    allow();
    followers.compare();
    await pass();
    expect(told).toEqual([
      [ONE, { settings: true }],
      [TWO, { settings: true }],
      [ONE, { settings: true }],
      [TWO, { settings: true }],
    ]);
  });
});

describe('a tab', () => {
  test('with a new page is not told of what the last one asked', async () => {
    const { start, saved, lookUp, pass, told } = session();
    const followers = start();
    await lookUp(followers, ONE, CUP);
    await followers.enter(ONE);
    saved.add(CUP);
    followers.compare();
    await pass();
    expect(told).toEqual([]);
  });

  test('where nobody was there is told when somebody is again', async () => {
    const { start, saved, gone, lookUp, pass, told } = session();
    const followers = start();
    await lookUp(followers, ONE, CUP);
    saved.add(CUP);
    gone.add(ONE);
    followers.compare();
    await pass();
    gone.delete(ONE);
    followers.compare();
    await pass();
    expect(told).toEqual([[ONE, { doubtful: [CUP] }]]);
  });

  test('is forgotten when there were forty others since, so that the memory stays small', async () => {
    const { start, disk, pass } = session();
    const followers = start();
    for (let tab = 1; tab <= 60; tab += 1) await followers.enter(pageId(tab, 0));
    await pass();
    const pages = [...disk.keys()].filter((name) => name.startsWith('page '));
    expect(pages).toHaveLength(40);
    expect(pages).not.toContain('page 20/0');
  });

  test('has its page and its frames told apart, and they are all gone with a new page', async () => {
    const { start, saved, disk, lookUp, pass, told } = session();
    const followers = start();
    await followers.enter(ONE);
    await lookUp(followers, ONE, POT);
    await followers.enter('1/7');
    await lookUp(followers, '1/7', CUP);
    await lookUp(followers, TWO, CUP);
    saved.add(CUP);
    followers.compare();
    await pass();
    expect(told).toEqual([
      ['1/7', { doubtful: [CUP] }],
      [TWO, { doubtful: [CUP] }],
    ]);
    await followers.enter(ONE);
    await pass();
    saved.clear();
    followers.compare();
    await pass();
    expect(told.slice(2)).toEqual([[TWO, { doubtful: [CUP] }]]);
    expect([...disk.keys()].filter((name) => name.startsWith('page 1/'))).toEqual(['page 1/0']);
  });
});
