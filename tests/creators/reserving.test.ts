import { expect, test } from 'vitest';
import { RESERVED_MS } from '../../utils/cards/index.ts';
import { createReader, giveBack, goodsNow, keptIn, reserve } from '../../utils/creators/index.ts';
import { dropReservation, keepReservation, readReservations } from '../../utils/store/index.ts';
import { AT } from '../cards/creator.ts';
import { makeStore } from '../store/make-store.ts';
import { creator, ENDPOINT, entryOf, MadeUpEndpoint } from './made-up-endpoint.ts';

const item = (group: boolean) => ({
  title: 'Cup',
  price_minor: 2800,
  currency: 'CNY',
  stock: 3,
  own: {
    sku: 'cup',
    pay: 'https://www.paypal.com/ncp/payment/ANN',
    ...(group && { group: { price_minor: 1900, size: 10, until: AT + 86_400_000 } }),
  },
});

/** A reader who sees Ann's cup, of which two are left by now. */
async function scene({ group = false } = {}) {
  const store = makeStore();
  store.time = AT;
  const endpoint = new MadeUpEndpoint();
  await endpoint.enrol(['ann']);
  const entry = await entryOf(await creator('ann', 1), { post: 'p1', items: [item(group)] });
  endpoint.cards.set('p1', [entry]);
  const until = AT + 86_400_000;
  endpoint.goods.set(entry.creator, [
    { sku: 'cup', left: 2, ...(group && { group: { size: 10, until, joined: 7 } }) },
  ]);
  const reader = createReader({
    store: keptIn(store),
    fetch: endpoint.fetch,
    now: store.now,
    random: () => 0.5,
  });
  const ports = {
    store: {
      read: () => readReservations(store),
      keep: (row: Parameters<typeof keepReservation>[1]) => keepReservation(store, row),
      drop: (id: string) => dropReservation(store, id),
    },
    fetch: endpoint.fetch,
    now: store.now,
    timeout: () => new AbortController().signal,
    randomBytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)),
  };
  const wish = {
    endpoint: ENDPOINT,
    creator: entry.creator,
    name: 'Ann',
    sku: 'cup',
    title: 'Cup',
    pay: item(group).own.pay,
    joined: group,
  };
  return {
    store,
    endpoint,
    find: () => reader.find(ENDPOINT, 'bluesky', [{ post: 'p1', author: 'Ann' }]),
    reserve: () => reserve(wish, ports),
    giveBack: async () => {
      const [row] = await readReservations(store);
      return row && giveBack(row, ports);
    },
    kept: () => readReservations(store),
    /** What the details can offer. */
    now: async () => {
      const [card] = (await reader.find(ENDPOINT, 'bluesky', [{ post: 'p1', author: 'Ann' }])).cards;
      const place = {
        endpoint: ENDPOINT,
        creator: entry.creator,
        item: item(group),
        goods: card?.goods ?? [],
      };
      return goodsNow(place, await readReservations(store), store.now());
    },
  };
}

test('How many are left comes with the card, asked for by the same prefix, and is asked again a minute later', async () => {
  const { endpoint, find, store } = await scene();
  const [card] = (await find()).cards;
  expect(card?.goods).toEqual([{ sku: 'cup', left: 2 }]);
  expect(endpoint.asked.map(({ path }) => path.replace(/[0-9a-f]{4}$/, '…'))).toEqual([
    '/v1/filter/bluesky',
    '/v1/cards/bluesky/…',
    '/v1/goods/bluesky/…',
  ]);
  expect(endpoint.asked[2]?.path.split('/').at(-1)).toBe(endpoint.asked[1]?.path.split('/').at(-1));
  await find();
  expect(endpoint.asked).toHaveLength(3);
  store.time += 61_000;
  await find();
  expect(endpoint.asked).toHaveLength(4);
});

test('A reservation tells which goods and a number, nothing else; its code is kept, and gone when its time is over', async () => {
  const { endpoint, kept, now, ...acts } = await scene();
  expect(await acts.reserve()).toMatchObject({ code: 'ABCD2345', left: 1 });
  const [sent] = endpoint.asked;
  expect(sent?.path).toMatch(/^\/v1\/creators\/[0-9a-f]{32}\/reservations\/[0-9a-f]{32}$/);
  expect(sent?.init).toMatchObject({
    method: 'PUT',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
    body: '{"sku":"cup","quantity":1,"join":false}',
  });
  expect(Object.keys(sent?.init.headers ?? {})).toEqual(['accept', 'content-type']);
  const [row] = await kept();
  expect(row).toMatchObject({ code: 'ABCD2345', title: 'Cup', name: 'Ann' });
  expect((await now())?.choices).toMatchObject([{ left: 1, kept: { code: 'ABCD2345' } }]);
  acts.store.time = (row?.until ?? 0) + 1;
  expect(await kept()).toEqual([]);
});

test('A reservation whose answer was lost is asked for again by its number: nothing is kept twice', async () => {
  const { endpoint, kept, ...acts } = await scene();
  endpoint.isDown = true;
  expect(await acts.reserve()).toEqual({ problem: 'offline' });
  const [waiting] = await kept();
  expect(waiting).toMatchObject({ until: AT + RESERVED_MS });
  expect(waiting?.code).toBeUndefined();
  endpoint.isDown = false;
  await acts.reserve();
  await acts.reserve();
  expect([...endpoint.reserved.keys()]).toEqual([waiting?.id]);
});

test('What is sold out is not reserved, and leaves nothing behind', async () => {
  const { endpoint, kept, ...acts } = await scene();
  for (const [id, goods] of endpoint.goods)
    endpoint.goods.set(
      id,
      goods.map((one) => ({ ...one, left: 0 })),
    );
  expect(await acts.reserve()).toEqual({ problem: 'sold_out' });
  expect(await kept()).toEqual([]);
});

test('What is given back is free again; while the endpoint can’t be told it stays', async () => {
  const { endpoint, kept, ...acts } = await scene();
  await acts.reserve();
  endpoint.isDown = true;
  expect(await acts.giveBack()).toBe(false);
  expect(await kept()).toHaveLength(1);
  endpoint.isDown = false;
  expect(await acts.giveBack()).toBe(true);
  expect(await kept()).toEqual([]);
  expect(endpoint.reserved.size).toBe(0);
});

test('Joining a group is a reservation that counts in it', async () => {
  const { now, ...acts } = await scene({ group: true });
  expect((await now())?.choices).toMatchObject([{ left: 2, group: { joined: 7, size: 10 } }]);
  expect(await acts.reserve()).toMatchObject({ joined: true, group: { joined: 8 } });
  expect((await now())?.choices[0]?.kept).toMatchObject({ joined: true });
});
