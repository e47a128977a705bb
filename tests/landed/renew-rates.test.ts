import { describe, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import type { Database } from '../../server/environment.ts';
import { etagOf } from '../../server/public-file.ts';
import { bundledRates, ratesInUse, renewRates } from '../../utils/landed/index.ts';
import type { RatesState, RateTable } from '../../utils/model/rates.ts';
import { MAX_RATES_BYTES } from '../../utils/model/rates-wire.ts';

const NOW = Date.parse('2026-11-22T09:00:00Z');
const HOUR = 3_600_000;
const table = (on: string): RateTable => ({ on, source: 'ecb', perEuro: { USD: '1.1362' } });

/** The real endpoint with a table, as far as a browser sees it; counts who comes. */
function endpoint(served: RateTable | undefined) {
  const inits: RequestInit[] = [];
  const bytes = new TextEncoder().encode(JSON.stringify(served));
  const rates = async () => (served ? { bytes, etag: etagOf(bytes) } : undefined);
  const app = createApp({ db: {} as Database, rates });
  const fetch = async (url: string, init: RequestInit) => {
    inits.push(init);
    return app.request(url.replace('https://api.example', ''), init);
  };
  return { inits, fetch };
}

const answering = (answer: () => Response) => ({ inits: [], fetch: async () => answer() });
const renew = (state: RatesState | undefined, { fetch }: ReturnType<typeof endpoint>, now = NOW) =>
  renewRates(state, 'https://api.example', { fetch, now: () => now, random: () => 0.5 });

describe('Rates from the endpoint', () => {
  test('are kept with their name, and asked for again a day later, by that name', async () => {
    const server = endpoint(table('2026-11-20'));
    const first = await renew(undefined, server);
    expect(first).toEqual({ table: table('2026-11-20'), etag: expect.any(String), nextAt: NOW + 24 * HOUR });
    expect(await renew(first, server, first.nextAt - 1)).toBe(first);
    expect(server.inits).toHaveLength(1);
    const second = await renew(first, server, first.nextAt);
    expect(second).toEqual({ ...first, nextAt: first.nextAt + 24 * HOUR });
    expect(new Headers(server.inits[1]?.headers).get('if-none-match')).toBe(first.etag);
  });

  test('are asked for as nobody in particular', async () => {
    const server = endpoint(table('2026-11-20'));
    await renew(undefined, server);
    expect(server.inits[0]).toMatchObject({
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'application/json' },
    });
  });

  test('older than those that are kept are not taken', async () => {
    const kept = { table: table('2026-11-20'), nextAt: 0 };
    expect(await renew(kept, endpoint(table('2026-11-19')))).toEqual({ ...kept, nextAt: NOW + 24 * HOUR });
    expect(await renew(kept, endpoint(table('2026-11-21')))).toMatchObject({ table: table('2026-11-21') });
  });

  test.each([
    ['there are none', endpoint(undefined)],
    ['the answer is a page', answering(() => new Response('<html>'))],
    ['the answer is endless', answering(() => new Response('x'.repeat(MAX_RATES_BYTES + 1)))],
    ['the day is to come', endpoint(table('2027-01-01'))],
    ['"same" is said of nothing', answering(() => new Response(null, { status: 304 }))],
    [
      'there is no network',
      answering(() => {
        throw new TypeError('fetch failed');
      }),
    ],
    [
      'the body breaks off',
      answering(() => new Response(new ReadableStream({ pull: (c) => c.error(new Error('gone')) }))),
    ],
  ])('stay as they were, and are asked for again in hours, when %s', async (_, server) => {
    const kept = { table: table('2026-11-20'), nextAt: 0 };
    expect(await renew(kept, server)).toEqual({ ...kept, nextAt: NOW + 6 * HOUR });
    expect(await renew(undefined, server)).toEqual({ nextAt: NOW + 6 * HOUR });
  });

  test('are asked for when the clock was set back', async () => {
    const ahead = { nextAt: NOW + 49 * HOUR };
    expect(await renew(ahead, endpoint(table('2026-11-20')))).toMatchObject({ table: table('2026-11-20') });
  });
});

test('Newer rates are counted with first, and those of this version for what they lack', () => {
  expect(ratesInUse(undefined)).toEqual([bundledRates]);
  const newer = { table: table('2026-11-20'), nextAt: 0 };
  expect(ratesInUse(newer)).toEqual([newer.table, bundledRates]);
  const older = { table: table('2026-01-01'), nextAt: 0 };
  expect(ratesInUse(older)).toEqual([bundledRates, older.table]);
});
