import { describe, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import { runCommand } from '../../server/commands.ts';
import {
  type Ask,
  creatorStateSchema,
  fuseKey,
  hashOf,
  hasKey,
  readFilter,
  signAsk,
  signEntry,
} from '../../utils/cards/index.ts';
import { keyNumber } from '../cards/creator.ts';
import { cardsOf, enrol, fakePages, sending, type TestCreator } from './creator.ts';
import { onBothDatabases } from './databases.ts';
import { createEndpoint, type Endpoint, refusal } from './endpoint.ts';

const PROFILE = 'https://public.api.bsky.app/xrpc/app.bsky.actor.getProfile?actor=lin.example.com';

/** An author with so many followers, whose handle is proven. */
async function proven(endpoint: Endpoint, followersCount: number): Promise<TestCreator> {
  const lin = await enrol(endpoint);
  const found = {
    handle: 'lin.example.com',
    did: 'did:plc:lin',
    description: lin.state.code,
    followersCount,
  };
  const site = createEndpoint(endpoint.db, fakePages({ [PROFILE]: found }));
  site.now = endpoint.now;
  expect((await site.request(`/v1/creators/${lin.id}/proof`, sending({}))).status).toBe(200);
  return lin;
}

async function apply(
  endpoint: Endpoint,
  id: string,
  n = 1,
  more: Partial<Extract<Ask, { do: 'apply' }>> = {},
) {
  const signed = await signAsk(
    { v: 1, creator: id, at: endpoint.now, do: 'apply', ...more },
    await keyNumber(n),
  );
  return endpoint.request(`/v1/creators/${id}/programme`, sending(signed));
}

async function stateOf(endpoint: Endpoint, id: string) {
  return creatorStateSchema.parse(await (await endpoint.request(`/v1/creators/${id}`)).json());
}

onBothDatabases((endpoint) => {
  const say = (...words: string[]) => runCommand('creators', words, endpoint().db);

  describe('The programme', () => {
    test('takes in who has enough followers by the platform’s own word, once the operator agrees', async () => {
      const lin = await proven(endpoint(), 1000);
      await lin.publish();
      expect(await cardsOf(endpoint())).not.toMatchObject([{ verified: expect.anything() }]);
      const answer = await apply(endpoint(), lin.id);
      expect(await answer.json()).toMatchObject({ standing: 'applied', verified: false, threshold: 1000 });
      expect(await say('list', 'applied')).toMatchObject({ done: expect.stringContaining('1000 followers') });
      expect(await say('approve', lin.id)).toMatchObject({ done: expect.stringContaining('approved') });
      expect(await stateOf(endpoint(), lin.id)).toMatchObject({ standing: 'approved', verified: true });
      expect(await cardsOf(endpoint())).toMatchObject([{ verified: endpoint().now }]);
      const file = new Uint8Array(await (await endpoint().request('/v1/filter/bluesky')).arrayBuffer());
      const reading = await readFilter(file, { platform: 'bluesky' });
      const key = fuseKey(await hashOf('lin.example.com'));
      expect('filter' in reading && hasKey(reading.filter, key)).toBe(true);
    });

    test('does not take in who has too few, whatever they say themselves', async () => {
      const lin = await proven(endpoint(), 999);
      const many = { shown: { min: 5000, max: 5000 } };
      expect(await refusal(apply(endpoint(), lin.id, 1, many))).toEqual({ status: 403, code: 'followers' });
      const mei = await enrol(endpoint(), 2, 'mei');
      expect(await refusal(apply(endpoint(), mei.id, 2, many))).toEqual({ status: 409, code: 'no_proof' });
      expect((await stateOf(endpoint(), mei.id)).standing).toBe('none');
    });

    test('puts before the operator, for a site that can’t be looked at, who shows a range that reaches it', async () => {
      const entry = await signEntry(
        [],
        { platform: 'weibo', author: '17', kind: 'start', at: 1 },
        await keyNumber(7),
      );
      const { creator } = await (await endpoint().request('/v1/creators', sending({ entry }))).json();
      const few = apply(endpoint(), creator, 7, { shown: { min: 900, max: 999 } });
      expect(await refusal(few)).toEqual({ status: 403, code: 'followers' });
      expect(await refusal(apply(endpoint(), creator, 7))).toEqual({ status: 403, code: 'followers' });
      expect((await apply(endpoint(), creator, 7, { shown: { min: 950, max: 1049 } })).status).toBe(200);
      expect(await say('list')).toMatchObject({
        done: expect.stringContaining('950–1049 followers, as they say'),
      });
      await say('approve', creator);
      expect((await stateOf(endpoint(), creator)).verified).toBe(false);
      await say('verify', creator);
      expect((await stateOf(endpoint(), creator)).verified).toBe(true);
    });

    test('tells who is refused why, and lets them ask again a month later', async () => {
      const lin = await proven(endpoint(), 2000);
      await apply(endpoint(), lin.id);
      expect(await say('refuse', lin.id)).toHaveProperty('problem');
      await say('refuse', lin.id, 'only', 'copies');
      expect(await stateOf(endpoint(), lin.id)).toMatchObject({ standing: 'refused', reason: 'only copies' });
      expect(await refusal(apply(endpoint(), lin.id))).toEqual({ status: 409, code: 'refused' });
      // The operator's clock is the machine's.
      endpoint().now = Date.now() + 31 * 86_400_000;
      expect((await apply(endpoint(), lin.id)).status).toBe(200);
    });

    test('ends when it is revoked', async () => {
      const lin = await proven(endpoint(), 2000);
      await lin.publish();
      await apply(endpoint(), lin.id);
      await say('approve', lin.id);
      await say('revoke', lin.id, 'sold', 'nothing');
      expect(await cardsOf(endpoint())).not.toMatchObject([{ verified: expect.anything() }]);
      expect(await refusal(apply(endpoint(), lin.id))).toEqual({ status: 403, code: 'revoked' });
    });

    test('is not there where the operator wants none', async () => {
      const lin = await proven(endpoint(), 1);
      const open = createEndpoint(endpoint().db, { programme: { followers: 0 } });
      expect(await stateOf(open, lin.id)).toMatchObject({ verified: true, threshold: 0 });
      expect(await refusal(apply(open, lin.id))).toEqual({ status: 409, code: 'no_programme' });
    });
  });

  describe('A takedown', () => {
    test('of a card takes it from everybody, tells its author why, and can be undone', async () => {
      const lin = await enrol(endpoint());
      await lin.publish();
      await lin.publish({ post: 'other' });
      expect(await say('hide', lin.id, '--post', '3kxyz', 'forged', 'goods')).toHaveProperty('done');
      expect(await cardsOf(endpoint())).toEqual([]);
      expect(await cardsOf(endpoint(), 'other')).toHaveLength(1);
      const answer = await lin.publish({ seq: 2 });
      expect(await answer.clone().json()).toMatchObject({ message: expect.stringContaining('forged goods') });
      expect(await refusal(answer)).toEqual({ status: 403, code: 'hidden' });
      await say('show', lin.id, '--post', '3kxyz');
      expect(await cardsOf(endpoint())).toHaveLength(1);
      expect((await lin.publish({ seq: 2 })).status).toBe(201);
      expect(await say('hide', lin.id, '--post', 'nothing', 'x')).toHaveProperty('problem');
    });

    test('of a creator takes everything, and lets them withdraw', async () => {
      const lin = await enrol(endpoint());
      await lin.publish();
      await say('hide', lin.id, 'stolen name');
      expect(await cardsOf(endpoint())).toEqual([]);
      expect(await stateOf(endpoint(), lin.id)).toMatchObject({ hidden: true, reason: 'stolen name' });
      expect(await refusal(lin.publish({ seq: 2 }))).toEqual({ status: 403, code: 'hidden' });
      expect((await lin.publish({ seq: 2, items: [] })).status).toBe(201);
    });
  });

  describe('The operator’s page', () => {
    const token = 'an operator’s secret';
    const head = { Authorization: `Basic ${Buffer.from(`me:${token}`).toString('base64')}` };
    const ask = async (init: RequestInit = {}) =>
      createApp({ db: endpoint().db, adminToken: token }).request('/admin', init);

    test('is there for the password alone, and not at all without one', async () => {
      expect(await refusal(endpoint().request('/admin', { headers: head }))).toMatchObject({ status: 404 });
      for (const Authorization of ['', 'Basic', 'Bearer x', `Basic ${btoa('me:x')}`, 'Basic %%%']) {
        const answer = await ask({ headers: { Authorization } });
        expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([
          401,
          expect.stringMatching(/^Basic/),
        ]);
      }
      const page = await ask({ headers: head });
      expect(page.status).toBe(200);
      expect(page.headers.get('cache-control')).toBe('no-store');
      expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(await page.text()).not.toContain('<script');
    });

    test('shows what others wrote as text, and does what its own forms say', async () => {
      const lin = await enrol(endpoint(), 1, '<b>lin');
      const page = await (await ask({ headers: head })).text();
      expect(page).toContain('@&lt;b&gt;lin');
      const proof = /name="proof" value="([^"]+)"/.exec(page)?.[1] ?? '';
      const send = (fields: Record<string, string>) =>
        ask({
          method: 'POST',
          headers: { ...head, 'Content-Type': 'application/x-www-form-urlencoded' },
          body: new URLSearchParams({ id: lin.id, ...fields }).toString(),
        });
      expect((await send({ what: 'approve' })).status).toBe(403);
      expect((await send({ what: 'approve', proof: 'x' })).status).toBe(403);
      expect((await stateOf(endpoint(), lin.id)).standing).toBe('none');
      expect(await (await send({ what: 'approve', proof })).text()).toContain('Done for @&lt;b&gt;lin.');
      expect((await stateOf(endpoint(), lin.id)).standing).toBe('approved');
      expect(await (await send({ what: 'revoke', proof })).text()).toContain('write the reason');
      await send({ what: 'revoke', proof, reason: 'gone' });
      expect((await stateOf(endpoint(), lin.id)).standing).toBe('revoked');
    });
  });
});
