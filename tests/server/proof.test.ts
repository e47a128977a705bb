import { describe, expect, test } from 'vitest';
import { readProfile } from '../../server/creators/profiles.ts';
import { isPublicAddress } from '../../server/creators/public-address.ts';
import { askPublicPage, publicLookup } from '../../server/creators/public-fetch.ts';
import { fuseKey, handleCode, hashOf, hasKey, readFilter, signEntry } from '../../utils/cards/index.ts';
import { keyNumber } from '../cards/creator.ts';
import { cardsOf, enrol, fakePages, nextEntry, sending, type TestCreator } from './creator.ts';
import { onBothDatabases } from './databases.ts';
import { createEndpoint, type Endpoint, refusal } from './endpoint.ts';

const PROFILE = 'https://public.api.bsky.app/xrpc/app.bsky.actor.getProfile?actor=lin.example.com';
const POSTS = 'https://public.api.bsky.app/xrpc/app.bsky.feed.getPosts?uris=';

function profile(description: string, followersCount = 1500) {
  return { handle: 'Lin.example.com', did: 'did:plc:lin', description, followersCount };
}

/** The same database behind an endpoint that finds these pages, where every proven handle is verified. */
function seeing(endpoint: Endpoint, pages: Readonly<Record<string, unknown>>): Endpoint {
  const { askPage } = fakePages(pages);
  const other = createEndpoint(endpoint.db, { askPage, programme: { followers: 0 } });
  other.now = endpoint.now;
  return other;
}

const prove = (endpoint: Endpoint, { id }: TestCreator, body: unknown = {}) =>
  endpoint.request(`/v1/creators/${id}/proof`, sending(body));

async function filterOf(endpoint: Endpoint) {
  const answer = await endpoint.request('/v1/filter/bluesky');
  expect(answer.status).toBe(200);
  const reading = await readFilter(new Uint8Array(await answer.arrayBuffer()), { platform: 'bluesky' });
  if ('problem' in reading) throw new Error(reading.problem);
  const has = async (author: string) => hasKey(reading.filter, fuseKey(await hashOf(author)));
  return { ...reading, has, etag: answer.headers.get('etag') };
}

onBothDatabases((endpoint) => {
  describe('A handle', () => {
    test('is proven by the code in the profile', async () => {
      const lin = await enrol(endpoint());
      await lin.publish();
      const site = seeing(endpoint(), { [PROFILE]: profile(`Potter. ${lin.state.code}`) });
      const answer = await prove(site, lin);
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({ proven: endpoint().now, followers: 1500, verified: true });
      expect(await cardsOf(endpoint())).toMatchObject([{ verified: endpoint().now }]);
    });

    test('is proven by the code in a post of the author’s, and in no other’s', async () => {
      const lin = await enrol(endpoint());
      const post = (did: string) => ({ posts: [{ author: { did }, record: { text: lin.state.code } }] });
      const pages = { [PROFILE]: profile('Potter.') };
      const others = seeing(endpoint(), { ...pages, [POSTS]: post('did:plc:mallory') });
      expect(await refusal(prove(others, lin, { post: '3k' }))).toEqual({ status: 409, code: 'unreachable' });
      const own = seeing(endpoint(), { ...pages, [POSTS]: post('did:plc:lin') });
      expect((await prove(own, lin, { post: '3k' })).status).toBe(200);
    });

    test('is not, where the code is not there, is another key’s, or nobody answers', async () => {
      const lin = await enrol(endpoint());
      const other = await handleCode('bluesky', 'lin.example.com', (await keyNumber(2)).text);
      for (const [pages, code] of [
        [{ [PROFILE]: profile('Potter.') }, 'no_code'],
        [{ [PROFILE]: profile(other) }, 'no_code'],
        [
          { [PROFILE]: { ...profile(lin.state.code ?? ''), handle: 'mei', did: 'did:plc:mei' } },
          'unreachable',
        ],
        [{ [PROFILE]: 'a wall' }, 'unreachable'],
        [{}, 'unreachable'],
      ] as const)
        expect(await refusal(prove(seeing(endpoint(), pages), lin))).toEqual({ status: 409, code });
      const state = await (await endpoint().request(`/v1/creators/${lin.id}`)).json();
      expect(state).not.toHaveProperty('proven');
    });

    test('is the last one’s who proved it, and only theirs', async () => {
      const [first, second] = [await enrol(endpoint(), 1), await enrol(endpoint(), 2)];
      await first.publish();
      await second.publish();
      for (const one of [first, second])
        await prove(seeing(endpoint(), { [PROFILE]: profile(one.state.code ?? '') }), one);
      const entries = await cardsOf(endpoint());
      expect(entries.map(({ creator, verified }) => [creator, verified !== undefined])).toEqual([
        [second.id, true],
        [first.id, false],
      ]);
    });

    test('stays proven when its key is rotated', async () => {
      const lin = await enrol(endpoint());
      const site = seeing(endpoint(), { [PROFILE]: profile(lin.state.code ?? '') });
      await prove(site, lin);
      const entry = await nextEntry(
        lin,
        1,
        { kind: 'rotate', next: (await keyNumber(2)).text },
        endpoint().now,
      );
      const answer = await site.request(`/v1/creators/${lin.id}/keys`, sending({ entry }));
      expect(await answer.json()).toMatchObject({ verified: true });
      // The code of the key before still stands there.
      expect((await prove(site, lin)).status).toBe(200);
    });

    test('of a site that shows profiles only to its users waits for the operator', async () => {
      const key = await keyNumber(5);
      const entry = await signEntry([], { platform: 'weibo', author: '123', kind: 'start', at: 1 }, key);
      const { creator } = await (await endpoint().request('/v1/creators', sending({ entry }))).json();
      const answer = endpoint().request(`/v1/creators/${creator}/proof`, sending({}));
      expect(await refusal(answer)).toEqual({ status: 409, code: 'no_check' });
    });
  });

  describe('The filter', () => {
    test('is not there for a platform without creators', async () => {
      const answer = endpoint().request('/v1/filter/weibo');
      expect(await refusal(answer)).toEqual({ status: 404, code: 'no_filter' });
    });

    test('has who is verified, an hour later at most, and is the same file until then', async () => {
      const lin = await enrol(endpoint());
      await enrol(endpoint(), 2, 'mei');
      const site = seeing(endpoint(), { [PROFILE]: profile(lin.state.code ?? '') });
      const before = await filterOf(site);
      expect(before.head).toMatchObject({ platform: 'bluesky', version: 1, count: 0, prefix: 4 });
      await prove(site, lin);
      expect((await filterOf(site)).etag).toBe(before.etag);
      site.now += 3_600_001;
      const after = await filterOf(site);
      expect(after.head).toMatchObject({ version: 2, count: 1, key: before.head.key });
      expect([await after.has('lin.example.com'), await after.has('mei')]).toEqual([true, false]);
      site.now += 3_600_001;
      expect((await filterOf(site)).etag).toBe(after.etag);
    });

    test('is the same from every process', async () => {
      await enrol(endpoint());
      const [one, other] = [seeing(endpoint(), {}), seeing(endpoint(), {})];
      const [a, b] = await Promise.all([filterOf(one), filterOf(other)]);
      expect(a.etag).toBe(b.etag);
    });
  });
});

describe('A Mastodon author', () => {
  const account = { id: '9', acct: 'Lin', note: '<p>feedcart-1</p>', fields: [], followers_count: 12 };
  const start = 'https://pottery.social/api/v1';

  test('is asked of at the author’s own instance', async () => {
    const { askPage, asked } = fakePages({
      [`${start}/accounts/lookup?acct=lin`]: account,
      [`${start}/statuses/77`]: { account: { id: '9' }, content: 'feedcart-2' },
    });
    const wanted = { author: 'lin@pottery.social' };
    expect(await readProfile('mastodon', wanted, askPage)).toEqual({
      words: '<p>feedcart-1</p>',
      followers: 12,
    });
    expect(await readProfile('mastodon', { ...wanted, post: '77' }, askPage)).toMatchObject({
      words: 'feedcart-2',
    });
    expect(new Set(asked.map((url) => new URL(url).host))).toEqual(new Set(['pottery.social']));
  });

  test('is not, when the instance has no public name or shows somebody else', async () => {
    const { askPage, asked } = fakePages({ 'https://': { ...account, acct: 'lin@other.social' } });
    for (const author of [
      'lin',
      'lin@localhost',
      'lin@127.0.0.1',
      'lin@router.lan',
      'lin@a/b',
      'lin@x@pottery.social',
    ])
      expect(await readProfile('mastodon', { author }, askPage)).toBe('unreachable');
    expect(asked).toEqual([]);
    expect(await readProfile('mastodon', { author: 'lin@pottery.social' }, askPage)).toBe('unreachable');
  });

  test('keeps author and post one part of the address', async () => {
    const { askPage, asked } = fakePages({ [`${start}/accounts/lookup`]: account });
    await readProfile('mastodon', { author: 'lin@pottery.social', post: '../accounts/1?x=' }, askPage);
    expect(asked[1]).toBe(`${start}/statuses/..%2Faccounts%2F1%3Fx%3D`);
  });
});

describe('Nobody on this machine or network is asked', () => {
  test.each([
    '127.0.0.1',
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.31.0.1',
    '192.168.1.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    '2001:db8::1',
    '2001::1',
    'localhost',
    '',
  ])('at %s', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test.each(['1.1.1.1', '172.32.0.1', '2606:4700::1111', '2a00:1450:4001::1'])('but at %s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  test('by a name that leads here', async () => {
    const error = await new Promise((resolve) =>
      publicLookup('localhost', {}, (problem) => resolve(problem)),
    );
    expect(error).toMatchObject({ code: 'EPRIVATE' });
  });

  test.each([
    'http://example.org/',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://localhost/',
    'file:///etc/passwd',
  ])('at the address %s', async (url) => {
    expect(await askPublicPage(url)).toBeUndefined();
  });
});
