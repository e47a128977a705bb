import { describe, expect, test } from 'vitest';
import { createAccount, joinAccount } from '../../utils/account/account.ts';
import type { Fetch } from '../../utils/endpoint/send.ts';
import { makeStore } from '../store/make-store.ts';

const URL = 'https://sync.example';

/** What a browser lets an extension see of a server's answers: those that allow it, and that there was one. */
function inBrowser(answer: () => Response | Promise<Response>): Fetch {
  return async (_, { mode }) => {
    const response = await answer();
    if (mode === 'no-cors' || response.headers.has('access-control-allow-origin')) return response;
    throw new TypeError('Failed to fetch');
  };
}

const errorOf = async (fetch: Fetch) => [
  await createAccount(URL, { fetch, store: makeStore(), name: 'This browser' }),
  await joinAccount(URL, new Uint8Array(16), { fetch, store: makeStore(), name: 'This browser' }),
];

describe('a server that gives no account', () => {
  test.each([404, 405, 500, 502, 200])('and answers %i as no endpoint would, does answer', async (status) => {
    const error = { error: 'not_our_server' };
    expect(await errorOf(inBrowser(() => new Response('Hello', { status })))).toEqual([error, error]);
  });

  test.each([
    [404, 'not_our_server'],
    [500, 'server_error'],
    [503, 'busy'],
  ])('and lets us read its %i is told by that', async (status, error) => {
    const headers = { 'access-control-allow-origin': '*' };
    const fetch = inBrowser(() => new Response('Hello', { status, headers }));
    expect(await errorOf(fetch)).toEqual([{ error }, { error }]);
  });

  test('because there is none, does not answer', async () => {
    const fetch = inBrowser(() => Promise.reject(new TypeError('Failed to fetch')));
    expect(await errorOf(fetch)).toEqual([{ error: 'offline' }, { error: 'offline' }]);
  });

  test('is looked for without cookies and without saying who asks', async () => {
    const asked: RequestInit[] = [];
    await createAccount(URL, {
      store: makeStore(),
      name: 'This browser',
      async fetch(_, init) {
        asked.push(init);
        throw new TypeError('Failed to fetch');
      },
    });
    for (const init of asked)
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' });
    expect(asked.at(-1)).toMatchObject({ mode: 'no-cors' });
  });
});
