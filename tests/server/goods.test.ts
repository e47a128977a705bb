import { describe, expect, test } from 'vitest';
import {
  type Ask,
  bucketGoodsSchema,
  type CardItem,
  goodsAnswerSchema,
  goodsPath,
  prefixOf,
  RESERVED_MS,
  reservationsAnswerSchema,
  reservedAnswerSchema,
  signAsk,
} from '../../utils/cards/index.ts';
import { keyNumber } from '../cards/creator.ts';
import { enrol, sending, type TestCreator } from './creator.ts';
import { onBothDatabases } from './databases.ts';
import { type Endpoint, newId, refusal } from './endpoint.ts';

const MINUTE = 60_000;
const PAY = 'https://www.paypal.com/ncp/payment/ABC';

function cups(stock: number, until?: number): CardItem {
  const group = until === undefined ? {} : { group: { price_minor: 1900, size: 5, until } };
  return { title: 'Cup', price_minor: 2800, currency: 'CNY', stock, own: { sku: 'cup', pay: PAY, ...group } };
}

/** A creator who sells so many cups. */
async function potter(endpoint: Endpoint, stock: number, until?: number): Promise<TestCreator> {
  const lin = await enrol(endpoint);
  expect((await lin.publish({ items: [cups(stock, until)] })).status).toBe(201);
  return lin;
}

const reserve = (endpoint: Endpoint, { id }: TestCreator, change: object = {}, reservation = newId()) =>
  endpoint.request(
    `/v1/creators/${id}/reservations/${reservation}`,
    sending({ sku: 'cup', ...change }, 'PUT'),
  );

async function goodsOf(endpoint: Endpoint, { id }: TestCreator) {
  const answer = await endpoint.request(`/v1/creators/${id}/goods`);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=10, s-maxage=10');
  return goodsAnswerSchema.parse(await answer.json()).goods;
}

type Wanted = Ask extends infer A
  ? A extends Ask
    ? Omit<A, 'v' | 'at' | 'creator'> & { at?: number }
    : never
  : never;

/** What a creator asks for by the nth key. */
async function ask(endpoint: Endpoint, { id }: TestCreator, path: string, wanted: Wanted, n = 1) {
  const signed = await signAsk({ v: 1, creator: id, at: endpoint.now, ...wanted }, await keyNumber(n));
  return endpoint.request(`/v1/creators/${id}/${path}`, sending(signed));
}

onBothDatabases((endpoint) => {
  describe('Own goods', () => {
    test('are as many as their card says', async () => {
      const lin = await potter(endpoint(), 3);
      expect(await goodsOf(endpoint(), lin)).toEqual([{ sku: 'cup', left: 3 }]);
    });

    test('of a card that was withdrawn can be reserved by nobody, as long as no other card offers them', async () => {
      const lin = await potter(endpoint(), 3);
      const kept = newId();
      expect((await reserve(endpoint(), lin, {}, kept)).status).toBe(200);
      await lin.publish({ post: '3kother', items: [cups(3)] });
      await lin.publish({ seq: 2, items: [] });
      expect((await reserve(endpoint(), lin)).status).toBe(200);
      await lin.publish({ post: '3kother', seq: 2, items: [] });
      expect((await refusal(reserve(endpoint(), lin))).code).toBe('no_goods');
      // What was kept before stays kept, and is told again.
      expect((await reserve(endpoint(), lin, {}, kept)).status).toBe(200);
      // Its name in somebody's title offers nothing.
      await lin.publish({
        post: '3kwords',
        items: [{ ...cups(3), title: 'A "cup"', own: { sku: 'pot', pay: PAY } }],
      });
      expect((await refusal(reserve(endpoint(), lin))).code).toBe('no_goods');
    });

    test('are told of by the same prefix as their card, so that nobody names a creator to see them', async () => {
      const lin = await potter(endpoint(), 3);
      await reserve(endpoint(), lin);
      const path = goodsPath('bluesky', await prefixOf('3kxyz', 4));
      const answer = await endpoint().request(path);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=10, s-maxage=10');
      const entries = bucketGoodsSchema.array().parse(await answer.json());
      expect(entries).toContainEqual({ creator: lin.id, goods: [{ sku: 'cup', left: 2 }] });
      const etag = answer.headers.get('etag') ?? '';
      expect((await endpoint().request(path, { headers: { 'if-none-match': etag } })).status).toBe(304);
      const empty = await endpoint().request(goodsPath('bluesky', 'ffffffff'));
      expect(await empty.json()).toEqual([]);
      for (const prefix of ['abc', 'ABCD', 'abc%', '123456789'])
        expect((await endpoint().request(goodsPath('bluesky', prefix))).status).toBe(400);
    });

    test('are kept for fifteen minutes, then free again', async () => {
      const lin = await potter(endpoint(), 3);
      const answer = reservedAnswerSchema.parse(
        await (await reserve(endpoint(), lin, { quantity: 2 })).json(),
      );
      expect(answer).toMatchObject({ left: 1, until: endpoint().now + RESERVED_MS });
      expect(answer.code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
      expect(await refusal(reserve(endpoint(), lin, { quantity: 2 }))).toEqual({
        status: 409,
        code: 'sold_out',
      });
      endpoint().now += 15 * MINUTE;
      expect(await goodsOf(endpoint(), lin)).toEqual([{ sku: 'cup', left: 3 }]);
      expect((await reserve(endpoint(), lin, { quantity: 3 })).status).toBe(200);
    });

    test('never go below zero when a hundred want the last seven', async () => {
      const lin = await potter(endpoint(), 7);
      const answers = await Promise.all(Array.from({ length: 100 }, () => reserve(endpoint(), lin)));
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(7);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(93);
      expect(await goodsOf(endpoint(), lin)).toEqual([{ sku: 'cup', left: 0 }]);
    });

    test('are kept once for one id, however often and at once it asks', async () => {
      const lin = await potter(endpoint(), 5);
      const id = newId();
      const answers = await Promise.all(Array.from({ length: 10 }, () => reserve(endpoint(), lin, {}, id)));
      const codes = await Promise.all(answers.map(async (answer) => (await answer.json()).code));
      expect(new Set(codes).size).toBe(1);
      expect(await goodsOf(endpoint(), lin)).toEqual([{ sku: 'cup', left: 4 }]);
      expect(await refusal(reserve(endpoint(), lin, { quantity: 2 }, id))).toEqual({
        status: 409,
        code: 'reserved',
      });
    });

    test('are given back by whoever has the id, and by nobody else', async () => {
      const lin = await potter(endpoint(), 1);
      const id = newId();
      await reserve(endpoint(), lin, {}, id);
      const path = `/v1/creators/${lin.id}/reservations`;
      await endpoint().request(`${path}/${newId()}`, { method: 'DELETE' });
      expect(await goodsOf(endpoint(), lin)).toMatchObject([{ left: 0 }]);
      for (let n = 0; n < 2; n++)
        expect((await endpoint().request(`${path}/${id}`, { method: 'DELETE' })).status).toBe(200);
      expect(await goodsOf(endpoint(), lin)).toMatchObject([{ left: 1 }]);
    });

    test('leave the stock when they were paid for, once', async () => {
      const lin = await potter(endpoint(), 3);
      const { code } = await (await reserve(endpoint(), lin, { quantity: 2 })).json();
      const open = await ask(endpoint(), lin, 'reservations', { do: 'reservations' });
      expect(reservationsAnswerSchema.parse(await open.json()).reservations).toMatchObject([
        { code, quantity: 2 },
      ]);
      for (let n = 0; n < 2; n++)
        expect((await ask(endpoint(), lin, 'settle', { do: 'settle', code })).status).toBe(200);
      endpoint().now += 20 * MINUTE;
      expect(await goodsOf(endpoint(), lin)).toMatchObject([{ left: 1 }]);
      expect(await refusal(ask(endpoint(), lin, 'settle', { do: 'settle', code: 'ABCDEFGH' }))).toEqual({
        status: 404,
        code: 'no_reservation',
      });
    });

    test('are counted by the creator’s latest word', async () => {
      const lin = await potter(endpoint(), 3);
      const say = (stock: number, at: number) =>
        ask(endpoint(), lin, 'stock', { do: 'stock', sku: 'cup', stock, at });
      expect(await (await say(9, endpoint().now + 2)).json()).toEqual({ sku: 'cup', left: 9 });
      expect(await (await say(1, endpoint().now + 1)).json()).toEqual({ sku: 'cup', left: 9 });
      await reserve(endpoint(), lin, { quantity: 4 });
      expect(await (await say(2, endpoint().now + 3)).json()).toEqual({ sku: 'cup', left: 0 });
    });

    test('that were sold do not come back when their card is published anew, unless it says another number', async () => {
      const lin = await potter(endpoint(), 3);
      const { code } = await (await reserve(endpoint(), lin, { quantity: 2 })).json();
      await ask(endpoint(), lin, 'settle', { do: 'settle', code });
      const publish = (seq: number, stock: number) => {
        endpoint().now += MINUTE;
        return lin.publish({ seq, items: [{ ...cups(stock), title: 'Tea cup' }] });
      };
      expect((await publish(2, 3)).status).toBe(201);
      expect(await goodsOf(endpoint(), lin)).toMatchObject([{ left: 1 }]);
      expect((await publish(3, 6)).status).toBe(201);
      expect(await goodsOf(endpoint(), lin)).toMatchObject([{ left: 6 }]);
    });

    test('can’t be reserved where nobody counts them', async () => {
      const lin = await potter(endpoint(), 3);
      expect(await refusal(reserve(endpoint(), lin, { sku: 'plate' }))).toEqual({
        status: 404,
        code: 'no_goods',
      });
      expect(await refusal(reserve(endpoint(), lin, { quantity: 11 }))).toEqual({ status: 400, code: 'bad' });
      expect(await refusal(reserve(endpoint(), lin, {}, 'abc'))).toEqual({ status: 400, code: 'bad' });
    });
  });

  describe('A group', () => {
    test('says how far it is; who joins stays until its time is over', async () => {
      const until = endpoint().now + 24 * 60 * MINUTE;
      const lin = await potter(endpoint(), 9, until);
      for (let n = 0; n < 3; n++) await reserve(endpoint(), lin, { join: true });
      endpoint().now += 60 * MINUTE;
      expect(await goodsOf(endpoint(), lin)).toEqual([
        { sku: 'cup', left: 6, group: { size: 5, until, joined: 3 } },
      ]);
      endpoint().now = until;
      expect(await refusal(reserve(endpoint(), lin, { join: true }))).toEqual({
        status: 409,
        code: 'no_group',
      });
      expect(await goodsOf(endpoint(), lin)).toMatchObject([{ left: 9, group: { joined: 0 } }]);
    });

    test('counts who has paid already', async () => {
      const until = endpoint().now + 24 * 60 * MINUTE;
      const lin = await potter(endpoint(), 9, until);
      const { code } = await (await reserve(endpoint(), lin, { join: true })).json();
      await ask(endpoint(), lin, 'settle', { do: 'settle', code });
      expect(await goodsOf(endpoint(), lin)).toMatchObject([{ left: 8, group: { joined: 1 } }]);
    });
  });

  describe('A creator’s request', () => {
    test('is signed by the key that speaks for them, of this time, and of its kind', async () => {
      const lin = await potter(endpoint(), 3);
      const mei = await enrol(endpoint(), 2, 'mei');
      const stock = { do: 'stock', sku: 'cup', stock: 1 } as const;
      expect(await refusal(ask(endpoint(), lin, 'stock', stock, 2))).toEqual({ status: 403, code: 'key' });
      expect(await refusal(ask(endpoint(), mei, 'stock', stock, 2))).toEqual({
        status: 404,
        code: 'no_goods',
      });
      const late = { status: 400, code: 'ask' };
      for (const at of [endpoint().now - 11 * MINUTE, endpoint().now + 11 * MINUTE])
        expect(await refusal(ask(endpoint(), lin, 'stock', { ...stock, at }))).toEqual(late);
      expect(await refusal(ask(endpoint(), lin, 'openings', stock))).toEqual(late);
      const signed = await signAsk(
        { v: 1, creator: lin.id, at: endpoint().now, ...stock },
        await keyNumber(1),
      );
      const path = `/v1/creators/${lin.id}/stock`;
      const changed = { ...signed, ask: signed.ask.replace('"stock":1', '"stock":9') };
      expect(await refusal(endpoint().request(path, sending(changed)))).toEqual(late);
      expect(await goodsOf(endpoint(), lin)).toMatchObject([{ left: 3 }]);
    });
  });

  describe('Openings', () => {
    const open = (post = '3kxyz') => endpoint().request('/v1/openings/bluesky', sending({ post }));
    const told = async (lin: TestCreator) =>
      (await (await ask(endpoint(), lin, 'openings', { do: 'openings' })).json()).openings;

    test('are counted for who has asked for it, and told coarsely when the day is over', async () => {
      const lin = await potter(endpoint(), 1);
      await open();
      const isCounted = async () =>
        (await (await ask(endpoint(), lin, 'openings', { do: 'openings' })).json()).counts;
      expect(await isCounted()).toBe(false);
      expect((await ask(endpoint(), lin, 'counting', { do: 'count', on: true })).status).toBe(200);
      expect(await isCounted()).toBe(true);
      await Promise.all(Array.from({ length: 27 }, () => open()));
      await open('another');
      expect(await told(lin)).toEqual([]);
      endpoint().now += 24 * 60 * MINUTE;
      await open();
      expect(await told(lin)).toEqual([{ post: '3kxyz', day: '2026-11-22', count: 20 }]);
      await ask(endpoint(), lin, 'counting', { do: 'count', on: false });
      expect(await told(lin)).toEqual([]);
    });

    test('are begun and forgotten by the creator’s last word: what was captured of an earlier one does neither', async () => {
      const lin = await potter(endpoint(), 1);
      const say = async (on: boolean) => {
        const at = ++endpoint().now;
        const word = await signAsk({ v: 1, creator: lin.id, at, do: 'count', on }, await keyNumber(1));
        const send = async () =>
          expect((await endpoint().request(`/v1/creators/${lin.id}/counting`, sending(word))).status).toBe(
            200,
          );
        await send();
        return send;
      };
      const onAgain = await say(true);
      const offAgain = await say(false);
      await onAgain();
      await Promise.all(Array.from({ length: 10 }, () => open()));
      await say(true);
      await Promise.all(Array.from({ length: 20 }, () => open()));
      await offAgain();
      await open();
      endpoint().now += 24 * 60 * MINUTE;
      expect(await told(lin)).toEqual([{ post: '3kxyz', day: '2026-11-22', count: 20 }]);
    });
  });
});
