import type { ServerResponse } from 'node:http';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type Outcome, politeFetch, type Wish } from '../../utils/offers/polite-fetch.ts';
import type { Fetch } from '../../utils/offers/ports.ts';
import { type FakeClock, fakeClock, until } from './fake-clock.ts';
import { type Handler, html, localShops, redirect } from './local-shops.ts';

const PAGE = 'https://shop.example/item';
const CAP = 3_000_000;

const wish: Wish<{ bytes: number; cut: boolean }> = {
  url: new URL(PAGE),
  accept: 'text/html',
  wants: (type) => type === 'text/html',
  maxBytes: CAP,
  async read(body) {
    let bytes = 0;
    for await (const chunk of body.stream) bytes += chunk.length;
    return { bytes, cut: body.cut() };
  },
};

async function ask(page: Handler, clock: FakeClock = fakeClock()) {
  const shops = await localShops({ [PAGE]: page });
  return { shops, clock, outcome: politeFetch(wish, { fetch: shops.fetch, ...clock }) };
}

/** Sends up to `most` bytes as fast as they are taken; how many were is told at any time. */
function flood(response: ServerResponse, most: number, through?: Transform): { sent: number } {
  const count = { sent: 0 };
  const chunk = Buffer.alloc(65_536, 'a');
  const chunks = function* () {
    for (let made = 0; made < most; made += chunk.length) yield chunk;
  };
  const counter = new Transform({
    transform(data: Buffer, _, done) {
      count.sent += data.length;
      done(null, data);
    },
  });
  const streams = [Readable.from(chunks()), ...(through ? [through] : []), counter, response];
  // The one who asked hangs up: that is the point.
  pipeline(streams).catch(() => undefined);
  return count;
}

describe('one polite request', () => {
  test('asks as a guest: no cookie, no referrer, no cache, nothing followed', async () => {
    const { shops, outcome } = await ask(html('<p>Hello</p>', { 'set-cookie': 'session=1; Secure' }));
    expect(await outcome).toEqual({ kind: 'read', value: { bytes: 12, cut: false } });
    expect(shops.asked[0]?.init).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
    });
    await politeFetch(wish, { fetch: shops.fetch, ...fakeClock() });
    for (const sent of shops.headers) {
      expect(sent).not.toHaveProperty('cookie');
      expect(sent).not.toHaveProperty('authorization');
      expect(sent).not.toHaveProperty('referer');
      expect(sent.accept).toBe('text/html');
    }
  });

  test('a redirect is told, not followed', async () => {
    const { shops, outcome } = await ask(redirect('http://127.0.0.1/'));
    expect(await outcome).toEqual({ kind: 'moved', to: 'http://127.0.0.1/' });
    expect(shops.headers).toHaveLength(1);
  });

  test.each<[number, Record<string, string>, Outcome<never>]>([
    [401, {}, { kind: 'refused' }],
    [403, {}, { kind: 'refused' }],
    [429, { 'retry-after': '120' }, { kind: 'refused', retryAfter: 120_000 }],
    [503, { 'retry-after': 'whenever' }, { kind: 'refused' }],
    [404, {}, { kind: 'failed', reason: 'not-a-product' }],
    [410, {}, { kind: 'failed', reason: 'not-a-product' }],
    [500, {}, { kind: 'failed', reason: 'offline' }],
    [502, {}, { kind: 'failed', reason: 'offline' }],
    [302, {}, { kind: 'failed', reason: 'blocked' }],
    [204, {}, { kind: 'failed', reason: 'offline' }],
  ])('%i %j', async (status, headers, expected) => {
    const { outcome } = await ask((_, response) => {
      response
        .writeHead(status, { 'content-type': 'text/html', ...headers })
        .end(status === 204 ? '' : '<p>No</p>');
    });
    expect(await outcome).toEqual(expected);
  });

  test.each(['application/pdf', 'application/json', 'image/png', '', 'text/plain; x=text/html'])(
    'a body of type %j is not read',
    async (type) => {
      const { shops, outcome } = await ask((_, response) => {
        response.writeHead(200, type ? { 'content-type': type } : {});
        flood(response, 1e9);
      });
      expect(await outcome).toEqual({ kind: 'failed', reason: 'not-a-product' });
      await until(() => shops.open() === 0);
    },
  );

  test('a gigabyte is cut at the cap, and the transfer ended', async () => {
    let flooded = { sent: 0 };
    const { shops, outcome } = await ask((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      flooded = flood(response, 1e9);
    });
    expect(await outcome).toEqual({ kind: 'read', value: { bytes: CAP, cut: true } });
    await until(() => shops.open() === 0);
    // What the two sockets buffer comes on top.
    expect(flooded.sent).toBeLessThan(30_000_000);
  });

  test('a gzip bomb is not inflated beyond the cap', async () => {
    let flooded = { sent: 0 };
    const { shops, outcome } = await ask((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' });
      // Ten megabytes that unpack to ten gigabytes.
      flooded = flood(response, 10 * 2 ** 30, createGzip());
    });
    const before = process.memoryUsage();
    expect(await outcome).toEqual({ kind: 'read', value: { bytes: CAP, cut: true } });
    await until(() => shops.open() === 0);
    const after = process.memoryUsage();
    expect(after.external - before.external).toBeLessThan(50_000_000);
    expect(flooded.sent).toBeLessThan(1_000_000);
  });

  test('headers that do not come within five seconds are not waited for', async () => {
    const { shops, clock, outcome } = await ask(() => undefined);
    await until(() => shops.open() === 1);
    await clock.advance(5_000);
    expect(await outcome).toEqual({ kind: 'failed', reason: 'offline' });
    await until(() => shops.open() === 0);
  });

  test('a byte a second is not waited for', async () => {
    const { shops, clock, outcome } = await ask((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write('<');
      clock.after(1_000, function drip() {
        response.write('p');
        clock.after(1_000, drip);
      });
    });
    await until(() => shops.open() === 1);
    await clock.advance(15_000);
    expect(await outcome).toEqual({ kind: 'failed', reason: 'offline' });
    await until(() => shops.open() === 0);
  });

  test('a connection that breaks in the body is no page', async () => {
    const { outcome } = await ask((_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' });
      response.write('<p>Half', () => response.destroy());
    });
    expect(await outcome).toEqual({ kind: 'failed', reason: 'offline' });
  });

  test('a reader that has seen enough ends the transfer', async () => {
    const shops = await localShops({
      [PAGE]: (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html' });
        flood(response, 1e9);
      },
    });
    const once: Wish<string> = {
      ...wish,
      async read(body) {
        await body.stream.cancel();
        return 'enough';
      },
    };
    const outcome = await politeFetch(once, { fetch: shops.fetch, ...fakeClock() });
    expect(outcome).toEqual({ kind: 'read', value: 'enough' });
    await until(() => shops.open() === 0);
  });

  test('no network is "offline"', async () => {
    const fetch: Fetch = () => Promise.reject(new TypeError('Failed to fetch'));
    expect(await politeFetch(wish, { fetch, ...fakeClock() })).toEqual({ kind: 'failed', reason: 'offline' });
  });

  test("a browser's opaque redirect stays unfollowed", async () => {
    const opaque = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
    const outcome = await politeFetch(wish, { fetch: async () => opaque, ...fakeClock() });
    expect(outcome).toEqual({ kind: 'failed', reason: 'blocked' });
  });

  test('an answer that somebody followed redirects for is not read', async () => {
    const followed = Object.defineProperty(
      new Response('<p>', { headers: { 'content-type': 'text/html' } }),
      'redirected',
      {
        value: true,
      },
    );
    const outcome = await politeFetch(wish, { fetch: async () => followed, ...fakeClock() });
    expect(outcome).toEqual({ kind: 'failed', reason: 'blocked' });
  });
});
