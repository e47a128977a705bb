import { expect, test } from 'vitest';
import { noteOpening, tellOpenings } from '../../utils/creators/index.ts';
import { dropOpenings, keepOpening, type OpeningRow, readOpenings } from '../../utils/store/index.ts';
import { AT } from '../cards/creator.ts';
import { makeStore } from '../store/make-store.ts';

const HOUR = 3_600_000;
const ENDPOINT = 'https://cards.example';

function scene() {
  const store = makeStore();
  store.time = AT;
  const asked: { readonly url: string; readonly init: RequestInit }[] = [];
  const network = { isDown: false };
  const ports = {
    store: {
      read: () => readOpenings(store),
      keep: (row: OpeningRow) => keepOpening(store, row),
      drop: (name: string) => dropOpenings(store, name),
    },
    fetch: async (url: string, init: RequestInit) => {
      asked.push({ url, init });
      if (network.isDown) throw new TypeError('Failed to fetch');
      return Response.json({});
    },
    now: store.now,
    timeout: () => new AbortController().signal,
    random: () => 0.5,
  };
  return {
    asked,
    network,
    open: (post: string) => noteOpening({ endpoint: ENDPOINT, platform: 'bluesky', post }, ports),
    tell: () => tellOpenings(ports),
    pass: (ms: number) => {
      store.time += ms;
    },
  };
}

test('An opening is told hours later: the post, and nothing of who or when', async () => {
  const { asked, open, tell, pass } = scene();
  await open('p1');
  await tell();
  pass(HOUR - 1);
  await tell();
  expect(asked).toEqual([]);
  pass(12 * HOUR);
  await tell();
  expect(asked.map(({ url }) => url)).toEqual([`${ENDPOINT}/v1/openings/bluesky`]);
  const init = asked[0]?.init;
  expect(init).toMatchObject({ method: 'POST', credentials: 'omit', referrerPolicy: 'no-referrer' });
  expect(init?.body).toBe('{"post":"p1"}');
  expect(Object.keys(init?.headers ?? {})).toEqual(['accept', 'content-type']);
});

test('A post is told of once a day, however often its card is opened', async () => {
  const { asked, open, tell, pass } = scene();
  for (let hour = 0; hour < 24; hour += 1) {
    await open('p1');
    await tell();
    pass(HOUR);
  }
  expect(asked).toHaveLength(1);
  pass(24 * HOUR);
  await tell();
  await open('p1');
  pass(13 * HOUR);
  await tell();
  expect(asked).toHaveLength(2);
});

test('What waits is told one by one, apart, and not lost without a network', async () => {
  const { asked, network, open, tell, pass } = scene();
  for (const post of ['p1', 'p2', 'p3']) await open(post);
  pass(13 * HOUR);
  await tell();
  await tell();
  expect(asked).toHaveLength(1);
  network.isDown = true;
  pass(HOUR);
  await tell();
  network.isDown = false;
  for (let hour = 0; hour < 24; hour += 1) {
    pass(HOUR);
    await tell();
  }
  const bodies = asked.flatMap(({ init }) => (typeof init.body === 'string' ? init.body : []));
  expect(bodies.toSorted()).toEqual(['p1', 'p2', 'p2', 'p3'].map((post) => JSON.stringify({ post })));
});
