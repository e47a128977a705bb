import { expect, test } from 'vitest';
import { signEntry, withdrawalOf } from '../../utils/cards/index.ts';
import { createReader, keptIn } from '../../utils/creators/index.ts';
import type { PostSeen } from '../../utils/model/attached.ts';
import { toBase64Url } from '../../utils/model/base64-url.ts';
import { AT, aCard, keyNumber } from '../cards/creator.ts';
import { makeStore } from '../store/make-store.ts';
import { codeOf, creator, ENDPOINT, entryOf, MadeUpEndpoint } from './made-up-endpoint.ts';

const HOUR = 3_600_000;
const MINUTE = 60_000;

/** A reader's browser with one creator, Ann, at its endpoint; `again` is another worker of the same browser. */
async function scene() {
  const store = makeStore();
  store.time = AT + HOUR;
  const endpoint = new MadeUpEndpoint();
  await endpoint.enrol(['ann']);
  const reader = () =>
    createReader({ store: keptIn(store), fetch: endpoint.fetch, now: store.now, random: () => 0.5 });
  let current = reader();
  const find = async (...posts: (PostSeen | string)[]) =>
    current.find(
      ENDPOINT,
      'bluesky',
      posts.map((post) => (typeof post === 'string' ? { post, author: 'Ann' } : post)),
    );
  return {
    store,
    endpoint,
    find,
    restart: () => {
      current = reader();
    },
    /** What is shown under a post: title of the first item and how sure it is. */
    under: async (post: string, more: Partial<PostSeen> = {}) => {
      const [card] = (await find({ post, author: 'Ann', ...more })).cards;
      return card && `${card.card.items[0]?.title} ${card.standing}`;
    },
    pass: (ms: number) => {
      store.time += ms;
    },
  };
}
const titled = (title: string) => [{ title, url: 'https://item.jd.com/100000.html' }];

test('A thousand posts of people who are no creators lead to one request, or to one in 256', async () => {
  const { find, endpoint } = await scene();
  for (let from = 0; from < 1000; from += 50)
    await find(
      ...Array.from({ length: 50 }, (_, at) => ({ post: `p${from + at}`, author: `user${from + at}` })),
    );
  expect(endpoint.paths('filter')).toHaveLength(1);
  expect(endpoint.asked.length).toBeLessThanOrEqual(0.004 * 1000 + 1 + 4);
});

test('Of 450 posts in half an hour, a hundredth by creators, seven lead to a request, filters counted in', async () => {
  const { find, endpoint, pass } = await scene();
  await endpoint.enrol(Array.from({ length: 300 }, (_, at) => `creator${at}`));
  // Five hours: of strangers one in 256 passes, which half an hour may have more or fewer of.
  for (let from = 0; from < 4500; from += 50) {
    const posts = Array.from({ length: 50 }, (_, index) => {
      const at = from + index;
      return { post: `p${at}`, author: at % 100 === 7 ? `creator${at % 300}` : `visitor${at}` };
    });
    await find(...posts);
    // Scrolled back, or in another tab.
    await find(...posts);
    pass(200_000);
  }
  expect(endpoint.asked.length / 10).toBeLessThanOrEqual(7);
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

test('A card is shown with how sure it is that it is its author’s', async () => {
  const { endpoint, under } = await scene();
  const ann = await creator('ann', 1);
  endpoint.cards.set('p1', [await entryOf(ann, { post: 'p1', items: titled('Cup') })]);
  expect(await under('p1')).toBe('Cup endpoint');
  expect(await under('p1', { code: await codeOf(await creator('bob', 1)) })).toBe('Cup endpoint');
  expect(await under('p2', { code: await codeOf(ann) })).toBeUndefined();
  expect(await under('p1')).toBe('Cup seen');
  ann.verified = false;
  endpoint.cards.set('p3', [
    await entryOf(await creator('ann', 2, false), { post: 'p3', items: titled('Pot') }),
  ]);
  expect(await under('p3')).toBe('Pot unverified');
});

test('A forged card, one for another post or author, and one that no key speaks for: nothing is shown', async () => {
  const { endpoint, under } = await scene();
  const [ann, mallory] = [await creator('ann', 1), await creator('mallory', 2)];
  const real = await entryOf(ann, { post: 'p1', items: titled('Cup') });
  const forged = { ...real, card: real.card.replace('Cup', 'Hat') };
  const others = await entryOf(mallory, { post: 'p1', items: titled('Hat') });
  const byMallory = {
    ...(await entryOf({ ...mallory, author: 'ann' }, { post: 'p1', items: titled('Hat') }).catch(
      () => others,
    )),
    log: ann.log,
  };
  for (const entries of [
    [forged],
    [others],
    [byMallory],
    [{ ...others, log: ann.log, creator: real.creator }],
    [await entryOf(ann, { post: 'p2', items: titled('Hat') })],
    [{ ...real, creator: others.creator }],
    [{ ...real, log: [] }],
    ['nonsense', null, 7, {}],
  ]) {
    endpoint.cards.set('p1', entries);
    expect(await under('p1')).toBeUndefined();
    endpoint.cards.clear();
  }
});

test('Beside five thousand others and forged newer ones the true card is found', async () => {
  const { endpoint, under } = await scene();
  const ann = await creator('ann', 1);
  const real = await entryOf(ann, { post: 'p1', items: titled('Cup') });
  const forged = await entryOf(ann, { post: 'p1', seq: 99, items: titled('Hat') });
  endpoint.cards.set('p1', [
    ...Array.from({ length: 100 }, () => ({ ...real, card: '{}' })),
    { ...forged, sig: real.sig },
    real,
  ]);
  expect(await under('p1')).toBe('Cup endpoint');
});

test('A newer card takes the place of an older one, which never comes back, nor does one that was taken back', async () => {
  const { endpoint, under, pass, restart } = await scene();
  const ann = await creator('ann', 1);
  const card = (seq: number, title: string) => entryOf(ann, { post: 'p1', seq, items: titled(title) });
  const [first, second] = [await card(3, 'Cup'), await card(5, 'Pot')];
  endpoint.cards.set('p1', [first]);
  expect(await under('p1')).toBe('Cup endpoint');
  endpoint.cards.set('p1', [first, second]);
  expect(await under('p1')).toBe('Cup endpoint');
  pass(5 * MINUTE);
  expect(await under('p1')).toBe('Pot endpoint');
  endpoint.cards.set('p1', [first]);
  pass(5 * MINUTE);
  restart();
  expect(await under('p1')).toBeUndefined();
  endpoint.cards.set('p1', [
    second,
    await entryOf(ann, withdrawalOf(aCard({ platform: 'bluesky', author: 'ann', post: 'p1', seq: 5 }), AT)),
  ]);
  pass(5 * MINUTE);
  expect(await under('p1')).toBeUndefined();
  endpoint.cards.set('p1', [second]);
  pass(5 * MINUTE);
  expect(await under('p1')).toBeUndefined();
});

test('What was taken back is gone within four minutes of the page’s asking again', async () => {
  const { endpoint, find } = await scene();
  endpoint.cards.set('p1', [await entryOf(await creator('ann', 1), { post: 'p1' })]);
  const { again } = await find('p1');
  expect(again).toBeLessThanOrEqual(4 * MINUTE);
});

test('A key that was rotated to counts, and what a revoked one signed since does not', async () => {
  const { endpoint, under, pass } = await scene();
  const ann = await creator('ann', 1);
  endpoint.cards.set('p1', [await entryOf(ann, { post: 'p1', items: titled('Cup') })]);
  expect(await under('p1', { code: await codeOf(ann) })).toBe('Cup seen');
  const next = await keyNumber(3);
  const about = { platform: 'bluesky', author: 'ann' };
  ann.log.push(
    await signEntry(
      ann.log,
      { ...about, kind: 'rotate', next: toBase64Url(next.publicKey), at: AT + 1000 },
      ann.key,
    ),
  );
  ann.key = next;
  const later = { post: 'p2', at: AT + 2000, items: titled('Pot') };
  endpoint.cards.set('p2', [await entryOf(ann, later)]);
  expect(await under('p2')).toBe('Pot seen');
  ann.log.push(await signEntry(ann.log, { ...about, kind: 'revoke', since: AT + 1500, at: AT + 3000 }, next));
  endpoint.cards.set('p2', [await entryOf(ann, later)]);
  pass(5 * MINUTE);
  expect(await under('p2')).toBeUndefined();
});

test('An endpoint that writes a log anew is not believed, and one that leaves the end out is behind', async () => {
  const { endpoint, under, pass } = await scene();
  const ann = await creator('ann', 1);
  const short = [...ann.log];
  const next = await keyNumber(3);
  ann.log.push(
    await signEntry(
      ann.log,
      { platform: 'bluesky', author: 'ann', kind: 'rotate', next: toBase64Url(next.publicKey), at: AT - 500 },
      ann.key,
    ),
  );
  const entry = await entryOf({ ...ann, key: next }, { post: 'p1', items: titled('Cup') });
  endpoint.cards.set('p1', [entry]);
  expect(await under('p1')).toBe('Cup endpoint');
  endpoint.cards.set('p1', [{ ...entry, log: short }]);
  pass(5 * MINUTE);
  expect(await under('p1')).toBe('Cup endpoint');
  const other = await keyNumber(4);
  const anew = [
    short[0],
    await signEntry(
      short,
      {
        platform: 'bluesky',
        author: 'ann',
        kind: 'rotate',
        next: toBase64Url(other.publicKey),
        at: AT - 400,
      },
      ann.key,
    ),
  ];
  const lying = await entryOf(
    { ...ann, key: other, log: anew.flatMap((one) => one ?? []) },
    { post: 'p1', seq: 9 },
  );
  endpoint.cards.set('p1', [lying]);
  pass(5 * MINUTE);
  expect(await under('p1')).toBeUndefined();
});

test('Where two who are equally unproven claim one handle, neither is shown; a verified one is', async () => {
  const { endpoint, under, pass } = await scene();
  const [one, two] = [await creator('ann', 1, false), await creator('ann', 2, false)];
  const entries = async () => [
    await entryOf(one, { post: 'p1', items: titled('Cup') }),
    await entryOf(two, { post: 'p1', seq: 50, items: titled('Hat') }),
  ];
  endpoint.cards.set('p1', await entries());
  expect(await under('p1')).toBeUndefined();
  one.verified = true;
  endpoint.cards.set('p1', await entries());
  pass(5 * MINUTE);
  expect(await under('p1')).toBe('Cup endpoint');
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

test('Without a filter nobody is asked about any post', async () => {
  const { endpoint, find } = await scene();
  endpoint.filter = 'none';
  expect((await find('p1', 'p2')).cards).toEqual([]);
  expect(endpoint.asked).toHaveLength(1);
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
