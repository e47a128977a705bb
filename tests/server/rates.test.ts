import { describe, expect, test } from 'vitest';
import { createApp } from '../../server/app.ts';
import type { Database } from '../../server/environment.ts';
import { CURRENCY_API_URL, createDailyRates, ECB_URL } from '../../server/rates/daily-rates.ts';
import { MAX_RATES_BYTES, parseRates } from '../../utils/model/rates-wire.ts';

const NO_DATABASE = new Proxy({} as Database, {
  get() {
    throw new Error('rates need no database');
  },
});
const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-22T09:00:00Z');

const api = (rates: Readonly<Record<string, unknown>> = {}, date = '2026-11-22') =>
  JSON.stringify({
    date,
    eur: { eur: 1, usd: 1.13607202, cny: 7.62, vnd: 29000.5, btc: 1.2e-5, xau: 0.0003, ...rates },
  });

/** As the bank writes it, its other elements included. */
const bank = (
  rates: Readonly<Record<string, string>> = { USD: '1.1362', CNY: '7.6190' },
  day = '2026-11-20',
) => `<?xml version="1.0" encoding="UTF-8"?>
<gesmes:Envelope xmlns:gesmes="http://www.gesmes.org/xml/2002-08-01" xmlns="http://www.ecb.int/vocabulary/2002-08-01/eurofxref">
\t<gesmes:subject>Reference rates</gesmes:subject>
\t<gesmes:Sender><gesmes:name>European Central Bank</gesmes:name></gesmes:Sender>
\t<Cube><Cube time='${day}'>
${Object.entries(rates)
  .map(([currency, rate]) => `\t\t\t<Cube currency='${currency}' rate='${rate}'/>`)
  .join('\n')}
\t</Cube></Cube>
</gesmes:Envelope>`;

type Answer = string | number | undefined;

/** An endpoint whose two sources answer what a test puts there: a text, a status, or nothing at all. */
function endpoint(first: Answer, second: Answer) {
  const sources: Record<string, Answer> = { [CURRENCY_API_URL]: first, [ECB_URL]: second };
  const asked: string[] = [];
  const clock = { now: NOW };
  const rates = createDailyRates({
    now: () => clock.now,
    async fetch(url, { redirect }) {
      expect(redirect).toBe('error');
      asked.push(url);
      const answer = sources[url];
      if (answer === undefined) throw new TypeError('fetch failed');
      return typeof answer === 'string' ? new Response(answer) : new Response('no', { status: answer });
    },
  });
  const app = createApp({ db: NO_DATABASE, rates });
  const ask = async (init?: RequestInit): Promise<Response> => app.request('/v1/rates', init);
  const table = async () => parseRates(await (await ask()).text(), clock.now);
  return { sources, asked, clock, ask, table };
}

describe('GET /v1/rates', () => {
  test('answers everybody with the newest rates of countries’ money, to be cached', async () => {
    const { ask } = endpoint(api(), bank());
    const answer = await ask();
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'public, max-age=3600',
      'content-type': 'application/json',
      'x-content-type-options': 'nosniff',
      'access-control-allow-origin': '*',
      etag: expect.stringMatching(/^"[\w-]{43}"$/),
    });
    expect(parseRates(await answer.text(), NOW)).toEqual({
      on: '2026-11-22',
      source: 'currency-api',
      perEuro: { USD: '1.13607202', CNY: '7.62', VND: '29000.5' },
    });
  });

  test('answers 304 to whoever has them', async () => {
    const { ask } = endpoint(api(), bank());
    const etag = (await ask()).headers.get('etag') ?? '';
    const again = await ask({ headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('is 404 where rates are not set up, and while no source has ever answered', async () => {
    const none = endpoint(undefined, 503);
    for (const ask of [none.ask, () => createApp({ db: NO_DATABASE }).request('/v1/rates')]) {
      const answer = await ask();
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ code: 'no_rates' });
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
  });

  test.each(['POST', 'PUT', 'DELETE'])('is for reading only: %s is refused', async (method) => {
    const answer = await endpoint(api(), bank()).ask({ method });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET']);
  });
});

describe('The sources', () => {
  test('are asked once however many come at once, and again after half a day', async () => {
    const { ask, asked, clock, sources, table } = endpoint(api(), bank());
    await Promise.all([ask(), ask(), ask()]);
    expect(asked).toEqual([CURRENCY_API_URL, ECB_URL]);
    clock.now += 12 * HOUR - 1;
    await ask();
    expect(asked).toHaveLength(2);
    clock.now += 1;
    sources[CURRENCY_API_URL] = api({ usd: 1.14 }, '2026-11-23');
    expect(await table()).toMatchObject({ on: '2026-11-23', perEuro: { USD: '1.14' } });
    expect(asked).toHaveLength(4);
  });

  test('are not asked by an endpoint that nobody asks', () => {
    expect(endpoint(api(), bank()).asked).toEqual([]);
  });

  test.each([
    ['down', undefined],
    ['failing', 500],
    ['a page', '<html>Too many requests</html>'],
    ['cut off', api().slice(0, 40)],
    ['endless', api({ usd: 'x'.repeat(MAX_RATES_BYTES) })],
    ['of other words', JSON.stringify({ date: '2026-11-22', eur: { usd: 'much' } })],
    ['of a day to come', api({}, '2027-01-01')],
    ['of no rate', api({ usd: 0 })],
    ['of a rate below nothing', api({ usd: -1 })],
  ])(
    'when the first is %s the bank stands in, and the first is tried again in an hour',
    async (_, answer) => {
      const { table, clock, sources } = endpoint(answer, bank());
      expect(await table()).toEqual({
        on: '2026-11-20',
        source: 'ecb',
        perEuro: { USD: '1.1362', CNY: '7.6190' },
      });
      clock.now += HOUR;
      sources[CURRENCY_API_URL] = api();
      expect(await table()).toMatchObject({ source: 'currency-api' });
    },
  );

  test.each([
    ['down', undefined],
    ['a page', '<html>'],
    ['of many days', bank() + bank({ USD: '1.1' }, '2026-11-19')],
    ['empty', bank({})],
  ])('when the bank is %s the first is believed', async (_, answer) => {
    expect(await endpoint(api({ usd: 2 }), answer).table()).toMatchObject({ perEuro: { USD: '2' } });
  });

  test('differ: the bank is believed where it says more than a twentieth else', async () => {
    const { table } = endpoint(api({ usd: 11.36, cny: 7.9 }), bank());
    expect(await table()).toMatchObject({
      source: 'currency-api',
      perEuro: { USD: '1.1362', CNY: '7.9', VND: '29000.5' },
    });
  });

  test('differ in everything: the bank’s alone are served', async () => {
    const rates = { USD: '1.1362', CNY: '7.6190', JPY: '170', GBP: '0.86' };
    const { table } = endpoint(api({ usd: 1, cny: 6.7, jpy: 150, gbp: 0.75 }), bank(rates));
    expect(await table()).toEqual({ on: '2026-11-20', source: 'ecb', perEuro: rates });
  });

  test('of weeks apart are not held against each other: the first is taken', async () => {
    expect(await endpoint(api({ usd: 2 }), bank({ USD: '1' }, '2026-10-01')).table()).toMatchObject({
      perEuro: { USD: '2' },
    });
  });

  test('fall silent: the last rates stay, with their day', async () => {
    const { table, clock, sources } = endpoint(api(), bank());
    const before = await table();
    clock.now += 12 * HOUR;
    sources[CURRENCY_API_URL] = undefined;
    sources[ECB_URL] = 503;
    expect(await table()).toEqual(before);
    // The bank comes back first, with fewer currencies of about the same day: no reason to forget the others.
    clock.now += HOUR;
    sources[ECB_URL] = bank({ USD: '1.2' }, '2026-11-23');
    expect(await table()).toEqual(before);
    clock.now += 7 * 24 * HOUR;
    sources[ECB_URL] = bank({ USD: '1.2' }, '2026-11-30');
    expect(await table()).toMatchObject({ on: '2026-11-30', source: 'ecb' });
  });

  test('go back in time: newer rates that were served stay', async () => {
    const { table, clock, sources } = endpoint(api(), bank());
    const before = await table();
    clock.now += 12 * HOUR;
    sources[CURRENCY_API_URL] = api({ usd: 9 }, '2026-11-01');
    expect(await table()).toEqual(before);
  });
});
