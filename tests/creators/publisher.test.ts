import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import type { OpenDatabase } from '../../server/database.ts';
import { openPglite } from '../../server/open-pglite.ts';
import type { CardItem } from '../../utils/cards/index.ts';
import {
  applyToProgramme,
  attach,
  changeKey,
  claimHandle,
  countOpenings,
  createReader,
  keptIn,
  proveHandle,
  publish,
  readFromFollowers,
  sendWaiting,
  settle,
  sign,
} from '../../utils/creators/index.ts';
import {
  type HandleRow,
  keepHandle,
  keepPicture,
  type OwnCardRow,
  prunePictures,
  readOwnCards,
} from '../../utils/store/index.ts';
import { AT } from '../cards/creator.ts';
import { png } from '../model/picture-files.ts';
import { makeStore } from '../store/make-store.ts';

const URL_OF = 'https://endpoint.example';
const MINUTE = 60_000;
const account = { url: URL_OF, secret: '00112233445566778899aabbccddeeff' };
const ITEM: CardItem = {
  title: 'Kettle',
  url: 'https://www.amazon.com/dp/B0CHX1W1XY?tag=ann-20',
  price_minor: 4900,
  currency: 'USD',
};

let database: OpenDatabase;
beforeAll(async () => {
  database = await openPglite(new PGlite());
}, 120_000);
afterAll(() => database.close());

/** A real endpoint without a programme, and what Ann's profile says to those who look at it. */
function scene() {
  let time = AT;
  const profile = { description: '' };
  let isAway = false;
  const app = createApp({
    db: database.db,
    now: () => time,
    programme: { followers: 0 },
    askPage: async () =>
      JSON.stringify({ handle: 'ann.example.com', did: 'did:plc:ann', followersCount: 5, ...profile }),
  });
  const fetch = async (url: string, init: RequestInit) => {
    if (isAway) throw new TypeError('no network');
    return app.request(url, init);
  };
  const exchange = { fetch, now: () => time, timeout: () => new AbortController().signal };
  const reader = createReader({ store: keptIn(makeStore()), fetch, now: () => time, random: () => 0.5 });
  return {
    profile,
    exchange,
    pass: (ms: number) => {
      time += ms;
    },
    now: () => time,
    away: (on: boolean) => {
      isAway = on;
    },
    /** What a follower sees under a post. */
    under: async (post: string) => {
      const { cards } = await reader.find(URL_OF, 'bluesky', [{ post, author: 'Ann.example.com' }]);
      return cards.map(({ card, standing }) => `${card.items[0]?.price_minor} ${standing}`);
    },
  };
}
function done<T extends HandleRow | OwnCardRow>(what: T | { readonly problem: string }): T {
  if ('problem' in what) throw new Error(what.problem);
  return what;
}

test('A creator claims a handle, shows the code, attaches, edits and withdraws; a follower sees each within its time', async () => {
  const { exchange, profile, under, pass, now } = scene();
  const who = { platform: 'bluesky', author: '@Ann.example.com' };
  const claimed = done(await claimHandle(account, who, exchange));
  expect(claimed).toMatchObject({ author: 'ann.example.com', isProven: false });
  // From another device of the same account it is the same claim.
  expect(done(await claimHandle(account, who, exchange)).creator).toBe(claimed.creator);
  expect(await proveHandle(account, claimed, {}, exchange)).toEqual({ problem: 'no_code' });
  profile.description = `Pots and pans. ${claimed.code}`;
  const proven = done(await proveHandle(account, claimed, {}, exchange));
  expect(proven).toMatchObject({ isProven: true, isVerified: true });

  const attach = async (items: readonly CardItem[], before?: OwnCardRow) =>
    done(
      await publish(
        account,
        done(await sign(account, proven, { post: '3kann', items, before, at: now() })),
        exchange,
      ),
    );
  const first = await attach([ITEM]);
  expect(first).toMatchObject({ seq: 1, published: true, withdrawn: false });
  expect(await under('3kann')).toEqual(['4900 endpoint']);
  const second = await attach([{ ...ITEM, price_minor: 3900 }], first);
  pass(5 * MINUTE);
  expect(await under('3kann')).toEqual(['3900 endpoint']);
  const last = await attach([], second);
  expect(last).toMatchObject({ seq: 3, withdrawn: true });
  pass(5 * MINUTE);
  expect(await under('3kann')).toEqual([]);
  // The version before is no later one, whoever sends it.
  expect(await publish(account, second, exchange)).toEqual({ problem: 'seq' });
});

test('What can’t be a card is refused before anything is sent, and what the endpoint refuses says why', async () => {
  const { exchange, now } = scene();
  const handle = { platform: 'bluesky', author: 'bob.example.com' };
  const at = now();
  const bad = { post: '3kbob', before: undefined, at };
  const ten = Array.from({ length: 10 }, () => ITEM);
  expect(await sign(account, handle, { ...bad, items: ten })).toMatchObject({
    problem: expect.stringContaining('more than 9'),
  });
  const evil = { ...ITEM, url: 'javascript:alert(1)' };
  expect(await sign(account, handle, { ...bad, items: [evil] })).toMatchObject({
    problem: expect.stringContaining('not a public https URL'),
  });
  const signed = done(await sign(account, handle, { ...bad, items: [ITEM] }));
  expect(await publish(account, signed, exchange)).toMatchObject({ problem: expect.any(String) });
});

/** One of the creator's devices, with a handle of the endpoint's. */
async function device(exchange: ReturnType<typeof scene>['exchange'], author: string) {
  const store = makeStore();
  store.time = exchange.now();
  const handle = done(await claimHandle(account, { platform: 'bluesky', author }, exchange));
  await keepHandle(store, handle);
  const ports = { store, account, exchange };
  const put = async (items: readonly CardItem[]) =>
    done(await attach(ports, { handle, post: '3kcat' }, { items }));
  return { store, ports, put, kept: () => readOwnCards(store) };
}

test('What is signed while the endpoint is away is kept, and brought to it later; what it refuses is kept with its reason', async () => {
  const { exchange, away } = scene();
  const { ports, put, kept } = await device(exchange, 'cat.example.com');
  away(true);
  expect(await put([ITEM])).toMatchObject({ seq: 1, published: false });
  await sendWaiting(ports);
  expect(await kept()).toMatchObject([{ seq: 1, published: false }]);
  away(false);
  await sendWaiting(ports);
  expect(await kept()).toMatchObject([{ seq: 1, published: true }]);

  expect(await put([{ ...ITEM, url: 'https://amzn.to/3abcdef' }])).toMatchObject({
    refused: 'link',
    published: false,
  });
  away(true);
  // It is not asked again: nothing would have changed.
  await sendWaiting(ports);
  expect(await kept()).toMatchObject([{ seq: 2, refused: 'link' }]);
  away(false);
  const mended = await put([{ ...ITEM, price_minor: 4500 }]);
  expect(mended).toMatchObject({ seq: 3, published: true });
  expect(mended.refused).toBeUndefined();
});

test('Two devices of one creator publish under one post in turn: the later one counts, whatever either has counted', async () => {
  const { exchange, now, pass } = scene();
  const author = 'dee.example.com';
  const [phone, laptop] = [await device(exchange, author), await device(exchange, author)];
  for (const [turn, each] of [phone, phone, laptop, phone, laptop].entries()) {
    pass(1000);
    each.store.time = now();
    expect(await each.put([{ ...ITEM, title: `Kettle ${turn}` }])).toMatchObject({ published: true });
  }
});

test('Another key takes over signed by the one before, a revoked one signs nothing more, and what was published stays', async () => {
  const { exchange, under, pass, now, profile } = scene();
  const who = { platform: 'bluesky', author: 'ann.example.com' };
  const first = done(await claimHandle(account, who, exchange));
  profile.description = first.code ?? '';
  const proven = done(await proveHandle(account, first, {}, exchange));
  const put = async (handle: HandleRow, minor: number) => {
    pass(5 * MINUTE);
    const attaching = { post: '3kkeys', items: [{ ...ITEM, price_minor: minor }], at: now() };
    const row = done(await sign(account, handle, { ...attaching, before: { seq: now() } }));
    return publish(account, row, exchange);
  };
  done(await put(proven, 1000));
  const rotated = done(await changeKey(account, proven, 'rotate', exchange));
  expect(rotated.keys).toMatchObject([{ isRevoked: false }, { isRevoked: false }]);
  expect(rotated).toMatchObject({ creator: first.creator, isVerified: true });
  expect(rotated.code).not.toBe(first.code);
  expect(await under('3kkeys')).toEqual(['1000 endpoint']);
  // The key before speaks no more, and a device that has not heard of it learns by claiming again.
  expect(await put(proven, 1500)).toEqual({ problem: 'key' });
  expect(done(await claimHandle(account, who, exchange)).keys).toHaveLength(2);
  done(await put(rotated, 2000));
  pass(5 * MINUTE);
  expect(await under('3kkeys')).toEqual(['2000 endpoint']);
  const revoked = done(await changeKey(account, rotated, 'revoke', exchange));
  expect(revoked.keys?.at(-1)).toMatchObject({ isRevoked: true });
  expect(revoked.code).toBeUndefined();
  expect(await put(revoked, 3000)).toEqual({ problem: 'key' });
  expect(await under('3kkeys')).toEqual(['2000 endpoint']);
});

test('A creator hears what is reserved and settles what was paid for; openings are counted for who says so, and forgotten', async () => {
  const { exchange, now, pass } = scene();
  const handle = done(
    await claimHandle(account, { platform: 'bluesky', author: 'potter.example.com' }, exchange),
  );
  const own = { sku: 'mug', pay: 'https://www.paypal.com/ncp/payment/MUG' };
  const items = [{ title: 'Mug', price_minor: 6800, currency: 'CNY', stock: 3, own }];
  const signed = await sign(account, handle, { post: '3kmug', items, before: undefined, at: now() });
  done(await publish(account, done(signed), exchange));
  const send = (path: string, method: string, body: object) =>
    exchange.fetch(URL_OF + path, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const reservation = `/v1/creators/${handle.creator}/reservations/${'ab'.repeat(16)}`;
  const { code } = await (await send(reservation, 'PUT', { sku: 'mug' })).json();

  expect(await readFromFollowers(account, handle, exchange)).toMatchObject({
    counts: false,
    openings: [],
    reservations: [{ sku: 'mug', quantity: 1, joined: false, code }],
  });
  expect(await settle(account, handle, code, exchange)).toBeUndefined();
  expect(await settle(account, handle, 'ABCDEFGH', exchange)).toEqual({ problem: 'no_reservation' });
  expect(await countOpenings(account, handle, true, exchange)).toBeUndefined();
  for (let n = 0; n < 12; n++) await send('/v1/openings/bluesky', 'POST', { post: '3kmug' });
  pass(24 * 60 * MINUTE);
  expect(await readFromFollowers(account, handle, exchange)).toMatchObject({
    counts: true,
    openings: [{ post: '3kmug', count: 10 }],
    reservations: [],
  });
  await countOpenings(account, handle, false, exchange);
  expect(await readFromFollowers(account, handle, exchange)).toMatchObject({ counts: false, openings: [] });
});

test('Where there is no programme, an application is told so', async () => {
  const { exchange } = scene();
  const handle = done(
    await claimHandle(account, { platform: 'bluesky', author: 'eve.example.com' }, exchange),
  );
  expect(handle).toMatchObject({ standing: 'none', threshold: 0 });
  expect(await applyToProgramme(account, handle, undefined, exchange)).toEqual({ problem: 'no_programme' });
});

test('The pictures of a card come to the endpoint before it; those that were cut off, when it is there again', async () => {
  const { exchange, away } = scene();
  const { store, ports, put, kept } = await device(exchange, 'eve.example.com');
  const hash = await keepPicture(store, `data:image/png;base64,${Buffer.from(png()).toString('base64')}`);
  if (hash === undefined) throw new Error('it was not kept');
  const cup = (title: string, picture = hash): CardItem => ({
    title,
    own: { sku: 'cup', pay: 'https://www.paypal.com/ncp/payment/ABC', pictures: [{ hash: picture }] },
  });
  away(true);
  expect(await put([cup('Cup')])).toMatchObject({ published: false });
  // A card that waits keeps its pictures, whatever becomes of its draft.
  await prunePictures(store);
  away(false);
  await sendWaiting(ports);
  expect(await kept()).toMatchObject([{ published: true }]);
  const served = await exchange.fetch(`${URL_OF}/v1/pictures/${hash}`, {});
  expect(new Uint8Array(await served.arrayBuffer())).toEqual(png());
  // Published, it is there, and this device needs it no more.
  await prunePictures(store);
  expect(await put([cup('A cup')])).toMatchObject({ published: true });
  const elsewhere = await put([cup('Cup', 'f'.repeat(64))]);
  expect(elsewhere).toMatchObject({ published: false, refused: 'picture' });
});
