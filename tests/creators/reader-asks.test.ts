import { expect, test } from 'vitest';
import { bucketPath, goodsPath, prefixOf } from '../../utils/cards/index.ts';
import { createBuckets } from '../../utils/creators/buckets.ts';
import { creator, ENDPOINT, entryOf, type MadeUpEndpoint } from './made-up-endpoint.ts';
import { HOUR, MINUTE, scene, titled } from './reader-scene.ts';

test('A thousand posts of people who are no creators lead to the one for the filter', async () => {
  const { find, endpoint } = await scene();
  for (let from = 0; from < 1000; from += 50)
    await find(
      ...Array.from({ length: 50 }, (_, at) => ({ post: `p${from + at}`, author: `user${from + at}` })),
    );
  expect(endpoint.paths('filter')).toHaveLength(1);
  expect(endpoint.asked.length).toBeLessThanOrEqual(0.004 * 1000 + 1);
});

test('Of 450 posts in half an hour, a hundredth by creators, never more than seven lead to a request, filters counted in', async () => {
  let most = 0;
  for (let day = 0; day < 12; day++) {
    const { find, endpoint, pass } = await scene();
    await endpoint.enrol(Array.from({ length: 300 }, (_, at) => `creator${at}`));
    for (let from = day * 450; from < (day + 1) * 450; from += 50) {
      const posts = Array.from({ length: 50 }, (_, index) => {
        const at = from + index;
        return { post: `p${at}`, author: at % 100 === 7 ? `creator${at % 300}` : `visitor${at}` };
      });
      await find(...posts);
      // Scrolled back, or in another tab.
      await find(...posts);
      pass(200_000);
    }
    most = Math.max(most, endpoint.asked.length);
  }
  expect(most).toBeLessThanOrEqual(7);
});

test('What is asked says nothing of who asks, and of the post a part of its hash alone', async () => {
  const { find, endpoint } = await scene();
  await find('3ksecretpost');
  expect(endpoint.asked.map(({ path }) => path)).toEqual([
    '/v1/filter/bluesky',
    expect.stringMatching(/^\/v1\/cards\/bluesky\/[0-9a-f]{4}$/),
  ]);
  for (const { init } of endpoint.asked) {
    expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' });
    expect(
      Object.keys(init.headers ?? {}).filter((name) => !['accept', 'if-none-match'].includes(name)),
    ).toEqual([]);
    expect(init.body).toBeUndefined();
  }
});

test('A filter that is cut off, of another key, or older than the last leaves the one before in use', async () => {
  const { endpoint, find, pass, restart } = await scene();
  endpoint.cards.set('p1', [await entryOf(await creator('ann', 1), { post: 'p1' })]);
  expect((await find('p1')).cards).toHaveLength(1);
  const { filter } = endpoint;
  if (typeof filter === 'string') throw new Error('a filter');
  const served: MadeUpEndpoint['filter'][] = [
    filter.slice(0, -1),
    new Uint8Array(0),
    new Uint8Array(9 * 1024 * 1024),
    'none',
    'down',
  ];
  for (const bad of served) {
    endpoint.filter = bad;
    pass(2 * HOUR);
    restart();
    expect((await find('p1')).cards).toHaveLength(1);
  }
  await endpoint.enrol(['bob'], 8);
  pass(2 * HOUR);
  expect((await find('p1')).cards).toHaveLength(1);
  await endpoint.enrol(['bob']);
  pass(2 * HOUR);
  expect((await find('p1')).cards).toHaveLength(0);
  endpoint.filter = filter;
  pass(2 * HOUR);
  expect((await find('p1')).cards).toHaveLength(0);
});

test('Where the endpoint says that it has no filter nobody is asked about any post', async () => {
  const { endpoint, find, pass, restart } = await scene();
  endpoint.filter = 'none';
  expect((await find('p1', 'p2')).cards).toEqual([]);
  expect(endpoint.asked).toHaveLength(1);
  endpoint.filter = 'down';
  pass(2 * HOUR);
  restart();
  expect((await find('p1', 'p2')).cards).toEqual([]);
  expect(endpoint.asked).toHaveLength(2);
});

const onScreen = (post: string, author = 'Ann') => ({ post, author, onScreen: true });

test('Where the filter can’t be had or is refused, three posts are asked about, and one more every quarter of an hour', async () => {
  for (const bad of ['down', new Uint8Array(50), new Uint8Array(9 * 1024 * 1024)] as const) {
    const { endpoint, find, pass, restart } = await scene();
    endpoint.filter = bad;
    endpoint.cards.set('p1', [await entryOf(await creator('ann', 1), { post: 'p1', items: titled('Cup') })]);
    expect((await find(onScreen('p1'))).cards).toHaveLength(1);
    const others = Array.from({ length: 100 }, (_, at) => onScreen(`q${at}`, `user${at}`));
    await find(...others);
    expect(endpoint.paths('cards')).toHaveLength(3);
    // What is known already is asked of nobody.
    expect((await find('p1')).cards).toHaveLength(1);
    // Another background has no more to spend than this one had left.
    restart();
    await find(...others);
    expect(endpoint.paths('cards')).toHaveLength(3);
    pass(15 * MINUTE);
    await find(...others);
    expect(endpoint.paths('cards')).toHaveLength(4);
    pass(HOUR);
    await find(...others);
    expect(endpoint.paths('cards')).toHaveLength(7);
    await endpoint.enrol(['ann']);
    pass(HOUR);
    restart();
    await find(...others);
    expect(endpoint.paths('cards')).toHaveLength(7);
    expect((await find('p1')).cards).toHaveLength(1);
  }
});

test('Without a filter no post is asked about that was never on screen, and whoever asks is told so', async () => {
  const { endpoint, find } = await scene();
  endpoint.filter = 'down';
  const posts = Array.from({ length: 50 }, (_, at) => `p${at}`);
  expect(await find(...posts)).toMatchObject({ cards: [], onlySeen: true });
  expect(endpoint.paths('cards')).toEqual([]);
  await find(...posts, onScreen('seen'));
  expect(endpoint.paths('cards')).toEqual([bucketPath('bluesky', await prefixOf('seen', 4))]);
});

test('Without a filter a card that was found stays, and takes nothing of what new posts may have', async () => {
  const { endpoint, find, pass } = await scene();
  endpoint.filter = 'down';
  endpoint.cards.set('p1', [await entryOf(await creator('ann', 1), { post: 'p1', items: titled('Cup') })]);
  for (let minutes = 0; minutes < 45; minutes += 4) {
    expect((await find(onScreen('p1'))).cards).toHaveLength(1);
    pass(4 * MINUTE);
  }
  expect(endpoint.paths('cards')).toHaveLength(1);
  expect((await find(onScreen('p1'))).cards).toHaveLength(1);
  expect(endpoint.paths('cards')).toHaveLength(2);
});

/** A card under p1 with goods of Ann's own; says how many of them the endpoint has from now on. */
async function withStock(endpoint: MadeUpEndpoint): Promise<(left: number) => void> {
  const own = { sku: 'cup', pay: 'https://www.paypal.com/ncp/payment/ANN' };
  const entry = await entryOf(await creator('ann', 1), {
    post: 'p1',
    items: [{ title: 'Cup', price_minor: 2800, currency: 'CNY', stock: 3, own }],
  });
  endpoint.cards.set('p1', [entry]);
  return (left) => endpoint.goods.set(entry.creator, [{ sku: 'cup', left }]);
}

/** Two posts whose hashes begin alike, so that one request answers for both. */
async function twoOfOneBucket(): Promise<readonly [string, string]> {
  const seen = new Map<string, string>();
  for (let at = 0; ; at++) {
    const prefix = await prefixOf(`t${at}`, 4);
    const other = seen.get(prefix);
    if (other !== undefined) return [other, `t${at}`];
    seen.set(prefix, `t${at}`);
  }
}

test('Without a filter two posts that one request answers for take one of what may be asked, and both have their card', async () => {
  const { endpoint, find } = await scene();
  endpoint.filter = 'down';
  const ann = await creator('ann', 1);
  const [one, two] = await twoOfOneBucket();
  for (const post of [one, two])
    endpoint.cards.set(post, [await entryOf(ann, { post, items: titled('Cup') })]);
  expect((await find(onScreen(one), onScreen(two))).cards).toHaveLength(2);
  expect(endpoint.paths('cards')).toHaveLength(1);
  await find(...Array.from({ length: 9 }, (_, at) => onScreen(`q${at}`, `user${at}`)));
  expect(endpoint.paths('cards')).toHaveLength(3);
});

test('Without a filter a request for how many are left is one of the three; after this reader took one it is asked all the same', async () => {
  const { endpoint, find, doubtGoods, pass } = await scene();
  endpoint.filter = 'down';
  const count = await withStock(endpoint);
  const left = async () => (await find(onScreen('p1'))).cards[0]?.goods[0]?.left;
  count(3);
  expect(await left()).toBe(3);
  const others = Array.from({ length: 9 }, (_, at) => onScreen(`q${at}`, `user${at}`));
  await find(...others);
  const asked = () => endpoint.paths('cards').length + endpoint.paths('goods').length;
  expect(asked()).toBe(3);
  // Looked at again for as long as the card stands there.
  for (let minutes = 0; minutes < 12; minutes += 2) {
    pass(2 * MINUTE);
    expect(await left()).toBe(3);
  }
  expect(asked()).toBe(3);
  count(2);
  doubtGoods();
  expect(await left()).toBe(2);
  expect(asked()).toBe(4);
});

test('A clock that is set back gives nothing and takes nothing for longer than a quarter of an hour', async () => {
  const { endpoint, find, pass } = await scene();
  endpoint.filter = 'down';
  const posts = (name: string) => Array.from({ length: 9 }, (_, at) => onScreen(`${name}${at}`, `user${at}`));
  await find(...posts('p'));
  expect(endpoint.paths('cards')).toHaveLength(3);
  pass(-24 * HOUR);
  await find(...posts('q'));
  expect(endpoint.paths('cards')).toHaveLength(3);
  pass(15 * MINUTE);
  await find(...posts('r'));
  expect(endpoint.paths('cards')).toHaveLength(4);
});

test('Nor do 450 posts in half an hour lead to more than seven requests where no filter is to be had, however often the background ends', async () => {
  for (const bad of ['down', new Uint8Array(50)] as const) {
    const { endpoint, find, pass, restart } = await scene();
    endpoint.filter = bad;
    for (let from = 0; from < 450; from += 15) {
      await find(...Array.from({ length: 15 }, (_, at) => onScreen(`p${from + at}`, `user${from + at}`)));
      pass(MINUTE);
      restart();
    }
    expect(endpoint.asked.length).toBeGreaterThan(3);
    expect(endpoint.asked.length).toBeLessThanOrEqual(7);
  }
});

test('Without a network nothing is shown, and it is asked for again a minute later, not before', async () => {
  const { endpoint, under, pass } = await scene();
  await under('p0');
  endpoint.cards.set('p1', [await entryOf(await creator('ann', 1), { post: 'p1', items: titled('Cup') })]);
  endpoint.isDown = true;
  expect(await under('p1')).toBeUndefined();
  endpoint.isDown = false;
  expect(await under('p1')).toBeUndefined();
  pass(MINUTE + 1);
  expect(await under('p1')).toBe('Cup endpoint');
});

test('How many are left is known for a minute, and not after this reader has taken one', async () => {
  const { endpoint, find, doubtGoods, pass } = await scene();
  const count = await withStock(endpoint);
  const leftIs = async () => (await find('p1')).cards[0]?.goods[0]?.left;
  count(3);
  expect(await leftIs()).toBe(3);
  count(2);
  expect(await leftIs()).toBe(3);
  doubtGoods();
  expect(await leftIs()).toBe(2);
  count(1);
  pass(MINUTE + 1);
  expect(await leftIs()).toBe(1);
});

test('What was asked before this reader took one counts for nothing, however late it is answered', async () => {
  const kept = Promise.withResolvers<void>();
  const lefts = [3, 2];
  let asked = 0;
  const buckets = createBuckets(
    {
      now: () => 0,
      fetch: async () => {
        const left = lefts[asked++];
        // The older answer comes last.
        if (asked === 1) await kept.promise;
        return Response.json([left]);
      },
    },
    { pathOf: goodsPath, life: MINUTE },
  );
  const ask = () => buckets.of(ENDPOINT, 'bluesky', 'abcd');
  const before = ask();
  buckets.doubt();
  expect((await ask()).entries).toEqual([2]);
  kept.resolve();
  await before;
  expect((await ask()).entries).toEqual([2]);
  expect(asked).toBe(2);
});
