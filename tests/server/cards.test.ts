import { describe, expect, test } from 'vitest';
import { creators } from '../../server/creators/tables.ts';
import {
  bucketPath,
  MAX_BUCKET_BYTES,
  prefixOf,
  readCard,
  readKeyLog,
  speaksFor,
  withdrawalOf,
} from '../../utils/cards/index.ts';
import { aCard, keyNumber, signed } from '../cards/creator.ts';
import { cardsOf, enrol, nextEntry, sending } from './creator.ts';
import { onBothDatabases } from './databases.ts';
import { refusal } from './endpoint.ts';

const PATH = bucketPath('bluesky', await prefixOf('3kxyz', 4));

onBothDatabases((endpoint) => {
  describe('A published card', () => {
    test('is served byte for byte, with the log that shows whose it is', async () => {
      const lin = await enrol(endpoint());
      const answer = await lin.publish();
      expect([answer.status, await answer.json()]).toEqual([
        201,
        { creator: lin.id, seq: 1, verified: false },
      ]);
      const [entry, ...others] = await cardsOf(endpoint());
      if (!entry) throw new Error('no card');
      expect(others).toEqual([]);
      expect(entry).not.toHaveProperty('verified');
      const reading = await readCard(entry);
      const log = await readKeyLog(entry.log);
      if (!log || !('card' in reading)) throw new Error('not a card');
      expect(reading.card).toEqual(aCard({ at: endpoint().now }));
      expect(speaksFor(log, entry.key, reading.card)).toBe(true);
    });

    test('is the same when it comes twice', async () => {
      const lin = await enrol(endpoint());
      const answers = await Promise.all([lin.publish(), lin.publish()]);
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 201]);
      expect(await cardsOf(endpoint())).toHaveLength(1);
    });

    test('gives way to later versions alone', async () => {
      const lin = await enrol(endpoint());
      expect((await lin.publish({ seq: 5 })).status).toBe(201);
      for (const seq of [3, 5])
        expect(await refusal(lin.publish({ seq, items: [] }))).toEqual({ status: 409, code: 'seq' });
      expect((await lin.publish({ seq: 6 })).status).toBe(201);
      expect((await cardsOf(endpoint())).map(({ card }) => JSON.parse(card).seq)).toEqual([6]);
    });

    test('is withdrawn by one without items, which is told for a week, and never comes back', async () => {
      const lin = await enrol(endpoint());
      await lin.publish({ seq: 1 });
      const back = withdrawalOf(aCard({ seq: 1 }), endpoint().now);
      expect((await lin.publish(back)).status).toBe(201);
      expect((await cardsOf(endpoint())).map(({ card }) => JSON.parse(card).items)).toEqual([[]]);
      expect(await refusal(lin.publish({ seq: 1 }))).toEqual({ status: 409, code: 'seq' });
      endpoint().now += 8 * 86_400_000;
      await (await enrol(endpoint(), 2, 'mei')).publish({ post: '3kxyz' });
      expect(await cardsOf(endpoint())).toHaveLength(1);
    });

    test('of forty creators at once are all there', async () => {
      const all = await Promise.all(Array.from({ length: 40 }, (_, n) => enrol(endpoint(), n, `author${n}`)));
      await Promise.all(all.map((creator) => creator.publish()));
      const authors = (await cardsOf(endpoint())).map(({ card }) => JSON.parse(card).author);
      expect(new Set(authors).size).toBe(40);
    });
  });

  describe('A card is refused', () => {
    test('by a key that does not speak for its author', async () => {
      const lin = await enrol(endpoint());
      const denied = { status: 403, code: 'key' };
      expect(await refusal(lin.publish({}, await keyNumber(2)))).toEqual(denied);
      expect(await refusal(lin.publish({ author: 'mei' }))).toEqual(denied);
      expect(await refusal(lin.publish({ platform: 'x' }))).toEqual(denied);
    });

    test('when its text or signature was changed', async () => {
      await enrol(endpoint());
      const good = await signed(aCard({ at: endpoint().now }), await keyNumber(1));
      const ask = (body: unknown) => refusal(endpoint().request('/v1/cards', sending(body)));
      expect(await ask({ ...good, card: good.card.replace('3kxyz', '3kxyy') })).toEqual({
        status: 400,
        code: 'signature',
      });
      expect(await ask({ ...good, card: `${good.card} ` })).toEqual({ status: 400, code: 'signature' });
      expect(await ask({ ...good, sig: 'x' })).toEqual({ status: 400, code: 'bad' });
      expect(await ask({})).toEqual({ status: 400, code: 'bad' });
    });

    test.each([
      ['https://news.site.com/today', 'not a product'],
      ['https://amzn.to/3abc', 'short link'],
      ['https://s.click.taobao.com/abc', 'short link'],
    ])('when it leads to %s', async (url, says) => {
      const lin = await enrol(endpoint());
      const answer = await lin.publish({ items: [{ title: 'Kettle', url }] });
      expect(await answer.clone().json()).toMatchObject({ message: expect.stringContaining(says) });
      expect(await refusal(answer)).toEqual({ status: 400, code: 'link' });
    });

    test('when it is dated ahead', async () => {
      const lin = await enrol(endpoint());
      expect(await refusal(lin.publish({ at: endpoint().now + 3_600_000 }))).toEqual({
        status: 400,
        code: 'ahead',
      });
    });

    test('when its creator has as many as one may', async () => {
      const lin = await enrol(endpoint());
      for (let n = 0; n < 200; n++) expect((await lin.publish({ post: `post${n}` })).status).toBe(201);
      expect(await refusal(lin.publish({ post: 'more' }))).toEqual({ status: 403, code: 'quota' });
      expect((await lin.publish({ post: 'post1', seq: 2, items: [] })).status).toBe(201);
      expect((await lin.publish({ post: 'more' })).status).toBe(201);
    });
  });

  describe('A bucket', () => {
    test('without cards is an empty list', async () => {
      const answer = await endpoint().request('/v1/cards/bluesky/0000');
      expect([answer.status, await answer.text()]).toEqual([200, '[]']);
    });

    test('may be kept by anybody', async () => {
      await (await enrol(endpoint())).publish();
      const answer = await endpoint().request(PATH);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'cache-control': expect.stringContaining('public'),
        'content-type': 'application/json',
        'access-control-allow-origin': '*',
        etag: expect.stringMatching(/^"[\w-]{43}"$/),
      });
      for (const name of ['set-cookie', 'vary', 'x-request-id']) expect(answer.headers.has(name)).toBe(false);
    });

    test('is 304 for whoever has this very version of this very bucket', async () => {
      const lin = await enrol(endpoint());
      await lin.publish();
      const etag = (await endpoint().request(PATH)).headers.get('etag') ?? '';
      const asked = async (path: string) =>
        (await endpoint().request(path, { headers: { 'If-None-Match': etag } })).status;
      expect(await asked(PATH)).toBe(304);
      expect(await asked('/v1/cards/bluesky/0000')).toBe(200);
      await lin.publish({ seq: 2 });
      expect(await asked(PATH)).toBe(200);
      const empty = (await endpoint().request('/v1/cards/bluesky/0000')).headers.get('etag') ?? '';
      const other = await endpoint().request('/v1/cards/bluesky/0001', {
        headers: { 'If-None-Match': empty },
      });
      expect(other.status).toBe(200);
    });

    test('holds the cards of every post that begins so, for prefixes of four to eight digits', async () => {
      const lin = await enrol(endpoint());
      await lin.publish();
      const hash = await prefixOf('3kxyz', 8);
      for (const digits of [4, 5, 6, 7, 8]) {
        const path = bucketPath('bluesky', hash.slice(0, digits));
        expect(await (await endpoint().request(path)).json()).toHaveLength(1);
      }
      const next = hash.slice(0, 7) + (hash.endsWith('0') ? '1' : '0');
      expect(await (await endpoint().request(bucketPath('bluesky', next))).json()).toEqual([]);
    });

    test('holds no more than a reader reads of it, and whom the endpoint has verified before whoever else came', async () => {
      const text = 'x'.repeat(850);
      const items = Array.from({ length: 9 }, (_, at) => ({
        title: 'x'.repeat(300),
        text,
        url: `https://item.jd.com/10000${at}.html`,
      }));
      const lin = await enrol(endpoint(), 1);
      await lin.publish({ items: items.slice(0, 1) });
      await endpoint().db.update(creators).set({ provenAt: 1, standing: 'approved' });
      const strangers = Array.from({ length: 30 }, (_, at) => at + 2);
      for (const n of strangers) {
        const stranger = await enrol(endpoint(), n);
        expect((await stranger.publish({ items, seq: 9, at: endpoint().now + n })).status).toBe(201);
      }
      const body = await (await endpoint().request(PATH)).arrayBuffer();
      expect(body.byteLength).toBeLessThanOrEqual(MAX_BUCKET_BYTES);
      const entries = await cardsOf(endpoint());
      expect(entries.length).toBeGreaterThan(10);
      expect(entries.length).toBeLessThan(strangers.length);
      expect(entries[0]?.creator).toBe(lin.id);
    });

    test.each([
      'ab',
      'abc',
      'abc%25',
      'ABCD',
      'a'.repeat(9),
      'a'.repeat(64),
      'a'.repeat(65),
      '１２３４',
      "ab'--",
      'ab_d',
      '%25',
      '%00',
      '....',
    ])('is not asked by the prefix %s', async (prefix) => {
      const answer = endpoint().request(`/v1/cards/bluesky/${prefix}`);
      expect(await refusal(answer)).toEqual({ status: 400, code: 'bad' });
    });

    test.each(['..', '', '%2e%2e', '.'])('is no address with %s in place of a prefix', async (prefix) => {
      expect(await refusal(endpoint().request(`/v1/cards/bluesky/${prefix}`))).toEqual({
        status: 404,
        code: 'not_found',
      });
    });
  });

  describe('A log of keys', () => {
    test('goes on by the key before it, and the new key publishes', async () => {
      const lin = await enrol(endpoint());
      await lin.publish();
      const second = await keyNumber(2);
      const entry = await nextEntry(lin, 1, { kind: 'rotate', next: second.text }, endpoint().now);
      const path = `/v1/creators/${lin.id}/keys`;
      for (let n = 0; n < 2; n++) {
        const answer = await endpoint().request(path, sending({ entry }));
        expect([answer.status, (await answer.json()).log.length]).toEqual([200, 2]);
      }
      expect(await refusal(lin.publish({ seq: 2 }))).toEqual({ status: 403, code: 'key' });
      expect((await lin.publish({ seq: 2 }, second)).status).toBe(201);
      expect((await cardsOf(endpoint()))[0]?.log).toHaveLength(2);
    });

    test('takes of two rotations at once the first', async () => {
      const lin = await enrol(endpoint());
      const path = `/v1/creators/${lin.id}/keys`;
      const answers = await Promise.all(
        [2, 3].map(async (n) => {
          const next = (await keyNumber(n)).text;
          const entry = await nextEntry(lin, 1, { kind: 'rotate', next }, endpoint().now);
          return endpoint().request(path, sending({ entry }));
        }),
      );
      expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    });

    test('ends with a revocation: its key publishes no more, and no code is given', async () => {
      const lin = await enrol(endpoint());
      await lin.publish();
      const entry = await nextEntry(lin, 1, { kind: 'revoke', since: endpoint().now + 1 }, endpoint().now);
      const answer = await endpoint().request(`/v1/creators/${lin.id}/keys`, sending({ entry }));
      expect(await answer.json()).not.toHaveProperty('code');
      expect(await refusal(lin.publish({ seq: 2 }))).toEqual({ status: 403, code: 'key' });
    });

    test('is begun only by an entry that begins one, and known by its creator only', async () => {
      const lin = await enrol(endpoint());
      const entry = await nextEntry(lin, 1, { kind: 'revoke' }, endpoint().now);
      expect(await refusal(endpoint().request('/v1/creators', sending({ entry })))).toEqual({
        status: 400,
        code: 'entry',
      });
      const unknown = `/v1/creators/${'0'.repeat(32)}`;
      expect(await refusal(endpoint().request(unknown))).toEqual({ status: 404, code: 'no_creator' });
      expect(await refusal(endpoint().request(`${unknown}/keys`, sending({ entry })))).toEqual({
        status: 404,
        code: 'no_creator',
      });
    });
  });
});
