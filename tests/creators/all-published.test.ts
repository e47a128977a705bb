import { createHash } from 'node:crypto';
import { PGlite } from '@electric-sql/pglite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import type { OpenDatabase } from '../../server/database.ts';
import { openPglite } from '../../server/open-pglite.ts';
import { type CardItem, picturePath } from '../../utils/cards/index.ts';
import { attach, claimHandle, takePublished, withdrawAll } from '../../utils/creators/index.ts';
import { toBase64Url } from '../../utils/model/base64-url.ts';
import { type HandleRow, keepHandle, keepPicture, readOwnCards } from '../../utils/store/index.ts';
import { AT } from '../cards/creator.ts';
import { png } from '../model/picture-files.ts';
import { makeStore } from '../store/make-store.ts';

const ENDPOINT = 'https://endpoint.example';
const account = { url: ENDPOINT, secret: '00112233445566778899aabbccddeeff' };
const KETTLE: CardItem = { title: 'Kettle', url: 'https://www.amazon.com/dp/B0CHX1W1XY?tag=ann-20' };
const PICTURE = png({ width: 3 });
const HASH = createHash('sha256').update(PICTURE).digest('hex');
const CUP: CardItem = {
  title: 'Cup',
  own: { sku: 'cup', pay: 'https://www.paypal.com/ncp/payment/ANN', pictures: [{ hash: HASH }] },
};

let database: OpenDatabase;
beforeAll(async () => {
  database = await openPglite(new PGlite());
}, 120_000);
afterAll(() => database.close());

/** A creator with two devices at a real endpoint, which can be away. */
async function scene(author: string) {
  let isAway = false;
  const app = createApp({ db: database.db, now: () => AT, programme: { followers: 0 } });
  const fetch = async (url: string, init: RequestInit) => {
    if (isAway) throw new TypeError('no network');
    return app.request(url, init);
  };
  const exchange = { fetch, now: () => AT, timeout: () => new AbortController().signal };
  const claimed = await claimHandle(account, { platform: 'bluesky', author }, exchange);
  if ('problem' in claimed) throw new Error(claimed.problem);
  const handle: HandleRow = claimed;
  const device = async () => {
    const store = makeStore();
    store.time = AT;
    await keepHandle(store, handle);
    await keepPicture(store, `data:image/png;base64,${Buffer.from(PICTURE).toString('base64')}`);
    return { store, account, exchange };
  };
  const [one, other] = [await device(), await device()];
  return {
    handle,
    one,
    other,
    publish: (on: typeof one, post: string, item = KETTLE) => attach(on, { handle, post }, { items: [item] }),
    away: (on: boolean) => {
      isAway = on;
    },
    /** The cards that everybody sees. */
    shown: async () => {
      const { cards }: { cards: unknown[] } = await (
        await app.request(`${ENDPOINT}/v1/creators/${handle.creator}/cards`)
      ).json();
      return cards.length;
    },
    picture: async () => (await app.request(ENDPOINT + picturePath(HASH))).status,
  };
}

test('All that is published under a name is withdrawn from one device, whichever published it, and pictures go with it', async () => {
  const { handle, one, other, publish, shown, picture } = await scene('all.example');
  await publish(one, '3kone');
  await publish(other, '3kother', CUP);
  await publish(other, '3kother', CUP);
  expect([await shown(), await picture()]).toEqual([2, 200]);
  expect(await withdrawAll(one, [handle])).toEqual({ gone: 2, left: 0 });
  expect([await shown(), await picture()]).toEqual([0, 404]);
  expect(await withdrawAll(one, [handle])).toEqual({ gone: 0, left: 0 });
});

test('What can’t be brought to an endpoint that is away is signed and kept, and said to be left', async () => {
  const { handle, one, publish, shown, away } = await scene('away.example');
  await publish(one, '3kone');
  await publish(one, '3ktwo');
  away(true);
  expect(await withdrawAll(one, [handle])).toEqual({ gone: 0, left: 2, problem: 'offline' });
  expect((await readOwnCards(one.store)).map(({ withdrawn, published }) => [withdrawn, published])).toEqual([
    [true, false],
    [true, false],
  ]);
  away(false);
  expect(await shown()).toBe(2);
  expect(await withdrawAll(one, [handle])).toEqual({ gone: 2, left: 0 });
  expect(await shown()).toBe(0);
});

test('A creator takes all of it with them before: cards as they were signed, and their pictures', async () => {
  const { handle, one, other, publish, away } = await scene('taken.example');
  await publish(one, '3kone');
  await publish(other, '3kother', CUP);
  const taken = await takePublished(one, [handle]);
  if ('problem' in taken) throw new Error(taken.problem);
  expect(new Set(taken.cards.map(({ card }) => JSON.parse(card).post))).toEqual(
    new Set(['3kone', '3kother']),
  );
  expect(taken.pictures).toEqual({ [HASH]: toBase64Url(PICTURE) });
  expect(taken.names).toMatchObject([{ author: 'taken.example', creator: handle.creator }]);
  away(true);
  expect(await takePublished(one, [handle])).toEqual({ problem: 'offline' });
});

test('An endpoint that always tells of one card more does not keep its creator for ever', async () => {
  const { handle, one, publish } = await scene('endless.example');
  await publish(one, '3kone');
  const [made] = await readOwnCards(one.store);
  if (!made) throw new Error('nothing was published');
  let asked = 0;
  const fetch = async (url: string, init: RequestInit) => {
    if (!url.includes('/cards?at=')) return one.exchange.fetch(url, init);
    asked += 1;
    const card = JSON.stringify({ ...JSON.parse(made.signed.card), post: `3klie${asked}` });
    return Response.json({ cards: [{ ...made.signed, card }] });
  };
  const exchange = { ...one.exchange, fetch };
  expect(await withdrawAll({ ...one, exchange }, [handle])).toMatchObject({ problem: 'not_our_server' });
  expect(asked).toBeLessThan(100);
});
