import { describe, expect, test } from 'vitest';
import { createFollowers } from '../../utils/messages/followers.ts';
import type { News } from '../../utils/messages/protocol.ts';
import type { ProductView } from '../../utils/model/product-view.ts';

const CUP = 'shop.example:cup';
const POT = 'shop.example:pot';

const view = (key: string, saved = false): ProductView => ({ key, saved, pending: false });

/** A browser's session with a wishlist, settings and tabs; its background can be killed. */
function session() {
  const saved = new Set<string>();
  let hosts: readonly string[] = [];
  const disk = new Map<string, unknown>();
  const gone = new Set<number>();
  const told: [number, News][] = [];
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
      tell: async (tab, news) => {
        if (gone.has(tab)) return false;
        told.push([tab, news]);
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
    lookUp: (followers: ReturnType<typeof createFollowers>, tab: number, ...keys: string[]) =>
      followers.lookUp(tab, keys, async () => keys.map((key) => view(key, saved.has(key)))),
  };
}

describe('a page that looked products up', () => {
  test('is told when one is saved or removed by somebody else, and of no other product', async () => {
    const { start, saved, lookUp, pass, told } = session();
    const followers = start();
    await lookUp(followers, 1, CUP, POT);
    saved.add(CUP);
    followers.compare();
    await pass();
    saved.delete(CUP);
    followers.compare();
    await pass();
    expect(told).toEqual([
      [1, { doubtful: [CUP] }],
      [1, { doubtful: [CUP] }],
    ]);
  });

  test('is the only one that is told', async () => {
    const { start, saved, lookUp, pass, told } = session();
    const followers = start();
    await lookUp(followers, 1, CUP);
    await lookUp(followers, 2, POT);
    saved.add(POT);
    followers.compare();
    await pass();
    expect(told).toEqual([[2, { doubtful: [POT] }]]);
  });

  test('gets one message for a round of sync that changes much, and none when nothing of it changed', async () => {
    const { start, saved, lookUp, pass, told, reads } = session();
    const followers = start();
    const keys = Array.from({ length: 300 }, (_, index) => `shop.example:${index}`);
    await lookUp(followers, 1, ...keys);
    for (const key of keys) {
      saved.add(key);
      followers.compare();
    }
    await pass();
    expect(told).toEqual([[1, { doubtful: keys }]]);
    followers.compare();
    await pass();
    expect(told).toHaveLength(1);
    expect(reads).toHaveLength(2);
  });

  test('is not told what it did itself', async () => {
    const { start, saved, lookUp, pass, told } = session();
    const followers = start();
    await lookUp(followers, 1, CUP);
    await lookUp(followers, 2, CUP);
    saved.add(CUP);
    followers.compare();
    followers.saved(1, CUP);
    await pass();
    expect(told).toEqual([[2, { doubtful: [CUP] }]]);
  });

  test('is told of what changed while it was being answered', async () => {
    const { start, saved, pass, told } = session();
    const followers = start();
    await followers.lookUp(1, [CUP], async () => {
      saved.add(CUP);
      followers.compare();
      await pass();
      return [view(CUP)];
    });
    await pass();
    expect(told).toEqual([[1, { doubtful: [CUP] }]]);
  });

  test('hears what comes of another tab’s asking', async () => {
    const { start, lookUp, told } = session();
    const followers = start();
    await lookUp(followers, 1, CUP, POT);
    await lookUp(followers, 2, POT);
    const news = { ...view(POT), title: 'Pot' };
    followers.spread([news, view('shop.example:other')]);
    expect(told).toEqual([
      [1, { views: [news] }],
      [2, { views: [news] }],
    ]);
  });

  test('is told of an offer that was written, unless it has just been told what it is', async () => {
    const { start, lookUp, pass, told } = session();
    const followers = start();
    await lookUp(followers, 1, CUP, POT);
    followers.doubt((key) => key === CUP);
    followers.doubt((key) => key === POT);
    followers.spread([view(CUP)]);
    await pass();
    expect(told).toEqual([
      [1, { views: [view(CUP)] }],
      [1, { doubtful: [POT] }],
    ]);
    // What was told then says nothing of a later doubt.
    followers.spread([view(CUP)]);
    followers.doubt((key) => key === CUP);
    await pass();
    expect(told.at(-1)).toEqual([1, { doubtful: [CUP] }]);
  });
});

describe('a background that was killed', () => {
  test('tells at its next start what changed meanwhile', async () => {
    const { start, saved, lookUp, pass, told } = session();
    await lookUp(start(), 1, CUP, POT);
    await pass();
    saved.add(CUP);
    start();
    await pass();
    expect(told).toEqual([[1, { doubtful: [CUP] }]]);
    start();
    await pass();
    expect(told).toHaveLength(1);
  });

  test('tells that settings were changed meanwhile', async () => {
    const { start, allow, pass, told } = session();
    await start().enter(1);
    await pass();
    allow('cups.example');
    start();
    await pass();
    expect(told).toEqual([[1, { settings: true }]]);
  });

  test('takes nothing from a memory that holds something else', async () => {
    const { start, disk, pass, told, errors } = session();
    disk.set('tab 1', { cup: true });
    disk.set('tab x', [[CUP, true]]);
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
    await followers.enter(1);
    await followers.enter(2);
    allow('cups.example');
    followers.compare();
    await pass();
    followers.compare();
    await pass();
    allow();
    followers.compare();
    await pass();
    expect(told).toEqual([
      [1, { settings: true }],
      [2, { settings: true }],
      [1, { settings: true }],
      [2, { settings: true }],
    ]);
  });
});

describe('a tab', () => {
  test('with a new page is not told of what the last one asked', async () => {
    const { start, saved, lookUp, pass, told } = session();
    const followers = start();
    await lookUp(followers, 1, CUP);
    await followers.enter(1);
    saved.add(CUP);
    followers.compare();
    await pass();
    expect(told).toEqual([]);
  });

  test('where nobody was there is told when somebody is again', async () => {
    const { start, saved, gone, lookUp, pass, told } = session();
    const followers = start();
    await lookUp(followers, 1, CUP);
    saved.add(CUP);
    gone.add(1);
    followers.compare();
    await pass();
    gone.delete(1);
    followers.compare();
    await pass();
    expect(told).toEqual([[1, { doubtful: [CUP] }]]);
  });

  test('is forgotten when there were forty others since, so that the memory stays small', async () => {
    const { start, disk, pass } = session();
    const followers = start();
    for (let tab = 1; tab <= 60; tab += 1) await followers.enter(tab);
    await pass();
    const tabs = [...disk.keys()].filter((name) => name.startsWith('tab '));
    expect(tabs).toHaveLength(40);
    expect(tabs).not.toContain('tab 20');
  });
});
