import { describe, expect, test } from 'vitest';
import type { Fetch } from '../../utils/offers/ports.ts';
import { type HeadersEvent, seeRedirects } from '../../utils/offers/see-redirects.ts';
import { fakeClock } from './fake-clock.ts';

const SELF = 'chrome-extension://abcdefgh';
const URL_ASKED = 'https://shop.example/a?b=1';

type Listener = Parameters<HeadersEvent['addListener']>[0];
type Details = Parameters<Listener>[0];

/** The browser's side: opaque answers, and events for whoever listens. */
function browser(late = false) {
  const listeners = new Map<Listener, readonly unknown[]>();
  const emit = (details: Partial<Details>) => {
    const full = { url: URL_ASKED, tabId: -1, statusCode: 302, initiator: SELF, ...details };
    for (const listener of listeners.keys()) listener(full);
  };
  const headersReceived: HeadersEvent = {
    addListener: (listener, ...how) => listeners.set(listener, how),
    removeListener: (listener) => listeners.delete(listener),
  };
  const answers =
    (events: readonly Partial<Details>[]): Fetch =>
    async () => {
      const send = () => events.forEach(emit);
      if (late) setImmediate(send);
      else send();
      return Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
    };
  return { listeners, headersReceived, answers };
}

const to = (value: string) => ({ responseHeaders: [{ name: 'Location', value }] });

describe('seeing where a redirect leads', () => {
  test.each([false, true])(
    'the event tells, whether it comes before or after the answer (late: %s)',
    async (late) => {
      const { headersReceived, answers, listeners } = browser(late);
      const clock = fakeClock();
      const fetch = seeRedirects({ fetch: answers([to('/b')]), headersReceived, self: `${SELF}/`, ...clock });
      const answer = await fetch(URL_ASKED, {});
      expect([answer.status, answer.headers.get('location')]).toEqual([302, '/b']);
      expect(listeners.size).toBe(0);
    },
  );

  test("Firefox's word for who asked does as well", async () => {
    const { headersReceived, answers } = browser();
    const events = [
      { ...to('/b'), initiator: undefined, originUrl: `${SELF}/_generated_background_page.html` },
    ];
    const fetch = seeRedirects({ fetch: answers(events), headersReceived, self: SELF, ...fakeClock() });
    expect((await fetch(URL_ASKED, {})).headers.get('location')).toBe('/b');
  });

  test.each<[string, Partial<Details>]>([
    ["a tab's own request", { tabId: 7 }],
    ["another extension's", { initiator: `${SELF}.evil.example` }],
    ["a page's", { initiator: 'https://shop.example' }],
    ['of nobody', { initiator: undefined }],
    ['another address', { url: 'https://shop.example/other' }],
  ])('not from %s', async (_, details) => {
    const { headersReceived, answers } = browser();
    const clock = fakeClock();
    const fetch = seeRedirects({
      fetch: answers([{ ...to('https://evil.example/'), ...details }]),
      headersReceived,
      self: SELF,
      ...clock,
    });
    const answer = fetch(URL_ASKED, {});
    await clock.advance(1_000);
    expect((await answer).type).toBe('opaqueredirect');
  });

  test('listens to that host only, and no longer than the request', async () => {
    const { headersReceived, listeners } = browser();
    const asked: unknown[] = [];
    const plain: Fetch = async () => {
      asked.push([...listeners.values()]);
      return new Response('page');
    };
    const fetch = seeRedirects({ fetch: plain, headersReceived, self: SELF, ...fakeClock() });
    expect(await (await fetch(URL_ASKED, {})).text()).toBe('page');
    expect(asked).toEqual([
      [[{ urls: ['https://shop.example/*'], types: ['xmlhttprequest'] }, ['responseHeaders']]],
    ]);
    expect(listeners.size).toBe(0);
    const broken = seeRedirects({
      fetch: () => Promise.reject(new TypeError('Failed to fetch')),
      headersReceived,
      self: SELF,
      ...fakeClock(),
    });
    await expect(broken(URL_ASKED, {})).rejects.toThrow('Failed to fetch');
    expect(listeners.size).toBe(0);
  });

  test('a Location that no header can hold is escaped', async () => {
    const { headersReceived, answers } = browser();
    const fetch = seeRedirects({
      fetch: answers([to('/商品 \ud800')]),
      headersReceived,
      self: SELF,
      ...fakeClock(),
    });
    const location = (await fetch(URL_ASKED, {})).headers.get('location');
    expect(location).toBe('/%E5%95%86%E5%93%81%20%EF%BF%BD');
  });
});
