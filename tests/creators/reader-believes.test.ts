import { expect, test, vi } from 'vitest';
import { MAX_BUCKET_BYTES, signEntry, withdrawalOf } from '../../utils/cards/index.ts';
import { toBase64Url } from '../../utils/model/base64-url.ts';
import { AT, aCard, keyNumber } from '../cards/creator.ts';
import { codeOf, creator, entryOf } from './made-up-endpoint.ts';
import { MINUTE, scene, titled } from './reader-scene.ts';

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

test('A code in the author’s bio counts until the bio is seen without it, and one in a post stays', async () => {
  const { endpoint, under, restart } = await scene();
  const ann = await creator('ann', 1);
  endpoint.cards.set('p1', [await entryOf(ann, { post: 'p1', items: titled('Cup') })]);
  const others = [await codeOf(await creator('ann', 2)), await codeOf(await creator('bob', 1))];
  expect(await under('p1', { bio: others })).toBe('Cup endpoint');
  expect(await under('p1', { bio: [...others, await codeOf(ann)] })).toBe('Cup seen');
  restart();
  expect(await under('p1')).toBe('Cup seen');
  expect(await under('p1', { bio: [] })).toBe('Cup endpoint');
  expect(await under('p1', { code: await codeOf(ann), bio: [] })).toBe('Cup seen');
  expect(await under('p1', { bio: others })).toBe('Cup seen');
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
    ...Array.from({ length: 5000 }, (_, at) => ({ card: '{}', creator: at })),
    { ...forged, sig: real.sig },
    real,
  ]);
  expect(await under('p1')).toBe('Cup endpoint');
});

test('Of five thousand cards that could be read no more is taken in than a bucket may hold, and none is shown', async () => {
  const { endpoint, under } = await scene();
  const ann = await creator('ann', 1);
  const real = await entryOf(ann, { post: 'p1', items: titled('Cup') });
  const others = Array.from({ length: 5000 }, () => ({ ...real, sig: 'A'.repeat(86) }));
  let taken = 0;
  endpoint.answerCards = async () => {
    const parts = [real, ...others].values();
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        const { value, done } = parts.next();
        if (done) return controller.close();
        const bytes = new TextEncoder().encode(`${JSON.stringify(value)},`);
        taken += bytes.length;
        controller.enqueue(bytes);
      },
    });
    return new Response(body);
  };
  expect(await under('p1')).toBeUndefined();
  expect(taken).toBeGreaterThan(MAX_BUCKET_BYTES);
  expect(taken).toBeLessThan(MAX_BUCKET_BYTES + 4096);
});

test('However many cards of one post there are, few signatures are looked at', async () => {
  const { endpoint, under } = await scene();
  const strangers = await Promise.all(Array.from({ length: 100 }, (_, at) => creator('ann', at + 10)));
  endpoint.cards.set(
    'p1',
    await Promise.all(strangers.map((one) => entryOf(one, { post: 'p1', seq: 9, items: titled('Hat') }))),
  );
  // The filter's is looked at before.
  await under('p0');
  const verify = vi.spyOn(crypto.subtle, 'verify');
  expect(await under('p1')).toBeUndefined();
  // Of eight cards: the log's entry, and the card.
  expect(verify.mock.calls.length).toBeLessThanOrEqual(16);
  verify.mockRestore();
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

test('What an endpoint says of another key counts for nothing once this browser has seen whose name it is', async () => {
  const { endpoint, under, restart } = await scene();
  const [ann, liar] = [await creator('ann', 1), await creator('ann', 2)];
  endpoint.cards.set('p1', [await entryOf(ann, { post: 'p1', items: titled('Cup') })]);
  endpoint.cards.set('p2', [await entryOf(liar, { post: 'p2', seq: 9, items: titled('Hat') })]);
  expect(await under('p2')).toBe('Hat endpoint');
  expect(await under('p1', { bio: [await codeOf(ann)] })).toBe('Cup seen');
  restart();
  expect(await under('p2')).toBe('Hat unverified');
  // Also when the code is gone: what was found was found.
  expect(await under('p2', { bio: [] })).toBe('Hat unverified');
  // Until the other's is seen: a key that was lost is replaced like this.
  expect(await under('p2', { bio: [await codeOf(liar)] })).toBe('Hat seen');
  expect(await under('p1')).toBe('Cup unverified');
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
